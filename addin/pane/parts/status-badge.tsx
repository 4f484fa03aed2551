/** Where a sheet stands: icon, colour and text, from one table. */
import { Badge } from '@fluentui/react-components';
import {
  ArrowReplyRegular,
  ArrowSyncRegular,
  BranchForkRegular,
  CheckmarkCircleRegular,
  CircleRegular,
  ClockRegular,
  CloudCheckmarkRegular,
  ErrorCircleRegular,
  SendRegular,
  ShieldCheckmarkRegular,
} from '@fluentui/react-icons';
import type { ComponentProps, ReactElement } from 'react';
import type { Status } from '#domain/workflow/status';
import { SHELL, type LocalStatus } from '../../messages/shell.ts';
import { useTexts } from '../services.ts';

type Colour = NonNullable<ComponentProps<typeof Badge>['color']>;

const LOOK: Readonly<Record<Status | LocalStatus, readonly [icon: ReactElement, colour: Colour]>> =
  {
    unsent: [<CircleRegular />, 'informative'],
    waiting: [<ClockRegular />, 'warning'],
    sending: [<ArrowSyncRegular />, 'informative'],
    conflict: [<BranchForkRegular />, 'danger'],
    refused: [<ErrorCircleRegular />, 'danger'],
    draft: [<CloudCheckmarkRegular />, 'informative'],
    submitted: [<SendRegular />, 'brand'],
    returned: [<ArrowReplyRegular />, 'danger'],
    examined: [<CheckmarkCircleRegular />, 'success'],
    appraised: [<ShieldCheckmarkRegular />, 'success'],
  };

export function StatusBadge({ status }: { readonly status: Status | LocalStatus }) {
  const { status: words } = useTexts(SHELL);
  const [icon, color] = LOOK[status];
  return (
    <Badge appearance="tint" size="large" color={color} icon={icon}>
      {words[status]}
    </Badge>
  );
}
