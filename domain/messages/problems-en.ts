/** The English of problems-vi.ts, for those who maintain the program. */
import { REGISTERS } from '#domain/form/registers';
import type { Action } from '#domain/access/roles';
import type { Status, Step } from '#domain/workflow/status';
import { decimalFromDouble } from '#domain/values/decimal';
import { formatEn as number } from '#domain/values/format';
import { en as words } from './en-words.ts';
import { listed, quoted, shortHash } from './phrases.ts';
import type { ProblemMessages } from './problem-message.ts';

const STILL_THERE = 'nothing on your computer is lost';
const TRY_AGAIN = `${STILL_THERE}, try again in a few minutes`;
const NOT_TAKEN = `nothing was stored, ${STILL_THERE}; check it and send it again, and tell the administrator of the province if it stays`;
const SIGN_IN = 'sign in again';
const LOOK_AGAIN = 'open the sheet again to see the latest revision';

const count = (n: number): string => number(decimalFromDouble(n));
const list = (items: readonly string[]): string =>
  listed(items, (more) => `and ${count(more)} other places`);
const megabytes = (bytes: number): string => `${count(bytes / (1024 * 1024))} MB`;

const registerName = (id: string): string =>
  REGISTERS.find((each) => each.id === id)?.text.en ?? id;

const STATUS: Readonly<Record<Status, string>> = {
  draft: 'not submitted',
  submitted: 'submitted',
  returned: 'returned',
  examined: 'examined',
  appraised: 'appraised',
};

const STEP: Readonly<Record<Step, string>> = {
  submit: 'submitted',
  withdraw: 'withdrawn',
  state: 'given a verdict',
  examine: 'examined',
  return: 'returned',
  appraise: 'appraised',
  unexamine: 'taken back from examined',
  unappraise: 'taken back from appraised',
};

const ACTION: Readonly<Record<Action, string>> = {
  'sheet.read': 'read the sheets',
  'sheet.push': 'send the sheets',
  'sheet.submit': 'submit the sheets',
  'sheet.examine': 'examine the sheets',
  'sheet.return': 'return the sheets',
  'sheet.appraise': 'appraise the sheets',
  'sheet.withdraw': 'withdraw the sheets',
  'figures.read': 'read the figures',
  'audit.read': 'read the audit trail',
  'targets.read': 'read the targets',
  'targets.write': 'set the targets',
  'lists.read': 'read the lists of the office',
  'lists.write': 'write the lists of the office',
  'closing.read': 'read the closed figures',
  'closing.create': 'close the figures',
  'period.manage': 'open or close the periods',
  'pack.publish': 'publish the criteria',
  'data.export': 'export the data',
  'data.import': 'import the data',
  'device.revoke': 'revoke the devices',
};

export const en: ProblemMessages = {
  'request.notJson': () => `The body cannot be read (it is not JSON); ${NOT_TAKEN}.`,
  'request.tooLarge': ({ limit }) =>
    `The body is larger than ${megabytes(limit)}; nothing was stored, ${STILL_THERE}; shorten explanations and registers and send it again.`,
  'request.tooDeep': ({ limit }) =>
    `The body is nested more than ${count(limit)} levels deep; ${NOT_TAKEN}.`,
  'request.invalid': ({ where }) =>
    `The request is not as it should be at ${list(where.map(quoted))}; ${NOT_TAKEN}.`,
  'request.notFound': () => 'There is nothing at this address; check it.',
  'request.tooMany': ({ seconds }) =>
    `Too many requests in a short time; your figures are still on your machine, try again in ${count(seconds)} s.`,

  'access.noToken': () => `Not signed in; ${SIGN_IN}.`,
  'access.badToken': () => `The sign-in is not valid or has expired; ${SIGN_IN}.`,
  'access.deviceRevoked': () =>
    'The access of this device has been revoked; ask the administrator of the province.',
  'access.denied': ({ action, unit }, name) =>
    `This account may not ${ACTION[action]} of ${name(unit)}; ask the administrator if it should.`,
  'access.ownSheet': () =>
    'Whoever sent a sheet may not examine or appraise it; somebody else has to.',
  'access.unavailable': () => `The sign-in cannot be checked right now; ${TRY_AGAIN}.`,

  'unit.unknown': ({ unit }) =>
    `There is no unit ${quoted(unit)} at the time of the period; check the code and its date.`,
  'unit.notCommune': ({ unit }, name) =>
    `${name(unit)} is not a rural commune and has no criterion sheet.`,
  'unit.noTree': ({ date }) => `No list of administrative units is known for ${quoted(date)}.`,

  'period.unknown': ({ period }) =>
    `There are no criteria for the period ${quoted(period)}; check the period.`,
  'period.closed': ({ period }) =>
    `The period ${words.period(period)} is closed and takes no more sheets; ask the province to open it.`,
  'unit.treeBefore': ({ date, period }) =>
    `Figures of ${words.period(period)} are carried to later units only, not back to ${quoted(date)}.`,
  'unit.notProvince': ({ unit }, name) =>
    `This is done for the whole province, not for ${name(unit)} alone.`,
  'period.stands': ({ period, closed }) =>
    `The period ${words.period(period)} is ${closed ? 'closed' : 'open'} already; nothing changed.`,
  'period.changedMeanwhile': ({ period }) =>
    `The period ${words.period(period)} was just changed by somebody else; look at it again.`,

  'closing.notFound': ({ unit, period, no }, name) =>
    `${name(unit)} has no closing no. ${count(no)} of ${words.period(period)}.`,

  'targets.notFound': ({ unit, period, version }, name) =>
    `${name(unit)} has no version ${count(version)} of targets for ${words.period(period)}.`,
  'targets.changedMeanwhile': ({ unit, period }, name) =>
    `The targets of ${name(unit)} for ${words.period(period)} were just changed by somebody else; look at them again.`,

  'list.changedMeanwhile': ({ rows }) =>
    `${count(rows.length)} rows were just changed by somebody else, so nothing was saved; look at them and choose again.`,

  'pack.invalid': ({ problems }) =>
    `These standards cannot be used, nothing changed: ${list(problems.map(quoted))}.`,
  'pack.unknown': ({ hash }) =>
    `The criteria named ${shortHash(hash)} are not known; take a new form and send it again.`,
  'pack.notFound': ({ hash }) => `The criteria named ${shortHash(hash)} are not known.`,
  'pack.otherSet': ({ found, current }) =>
    `The sheet was made for the criteria ${quoted(found)}, this period uses ${quoted(current)}; take a new form and send it again.`,

  'submission.idMismatch': () =>
    'The id of the submission does not fit what it says; send it again from the original file.',
  'submission.baseUnknown': ({ rev }) =>
    `The submission builds on revision ${count(rev)}, which does not exist; ${LOOK_AGAIN}.`,
  'submission.settlesUnknown': ({ rev }) =>
    `Revision ${count(rev)} has no open conflict to settle; ${LOOK_AGAIN}.`,
  'submission.reservedAddress': ({ address }) =>
    `${quoted(address)} is for the levels above to state; take it out and send the sheet again.`,

  'sheet.notFound': ({ unit, period }, name) =>
    `There is no sheet of ${name(unit)} for ${words.period(period)}.`,
  'sheet.tooLarge': ({ register }) =>
    register === null
      ? 'The sheet is too large, mostly entries and notes; shorten them and send it again, nothing was stored.'
      : `The sheet is too large, mostly ${quoted(registerName(register))}; shorten that and send the sheet again, nothing was stored.`,
  'sheet.wrongStep': ({ status, step }) =>
    `The sheet is ${STATUS[status]} and cannot be ${STEP[step]}; ${LOOK_AGAIN}.`,
  'sheet.changedMeanwhile': () =>
    `Somebody else has just changed the sheet; ${LOOK_AGAIN} and do it again.`,
  'sheet.hasErrors': ({ count: errors }) =>
    `The sheet still has errors (${count(errors)}) and cannot be submitted; mend them first.`,
  'sheet.hasConflicts': ({ count: open }) =>
    `Submissions that disagree with the sheet are still open (${count(open)}); settle them first.`,
  'sheet.hasFindings': ({ count: open }) =>
    `The sheet has ${count(open)} places to mend or explain and is not examined in bulk; open it.`,
  'sheet.reasonMissing': () => 'A sheet is returned with a reason for at least one entry.',

  'receipt.notFound': () => 'There is no such receipt, or this account may not see it.',

  'figure.unknown': ({ concept }) =>
    `There is no figure ${quoted(concept)} under the criteria of the period.`,
  'figure.noCode': ({ code, unit, period }, name) =>
    `No figure of ${name(unit)} for ${words.period(period)} has the code ${quoted(code)}.`,
  'figure.noTarget': ({ concept }) => `There is no target for ${quoted(concept)}.`,
  'figure.noCommunes': ({ unit }, name) =>
    `${name(unit)} has no rural communes to make this figure of.`,
  'figure.noGroup': ({ group }) => `There is no group of communes ${quoted(group)} in this period.`,
  'figure.nothingReported': ({ expected }) =>
    `None of the ${count(expected)} communes has reported this yet.`,
  'figure.zeroDenominator': () => 'The denominators add up to 0, so that there is no ratio.',

  'import.tampered': ({ line }) =>
    `Line ${count(line)} of the export is not what it was; take the original file, this part was not written.`,
  'import.unreadable': ({ line }) =>
    `Line ${count(line)} of the export is no data of this system; this part was not written.`,
  'import.wrongPart': ({ expected }) =>
    `The parts of an export are sent one after the other; the next one is part ${count(expected)}.`,
  'import.wrongClosing': () =>
    'The export lacks lines or has them in another order, so it cannot be used; take the original file.',
  'import.differs': ({ keys }) =>
    `The store says otherwise at ${list(keys.map(quoted))}; an import overwrites nothing.`,
  'import.complete': () => 'This import is complete and can no longer be taken back.',
  'export.wrongCursor': () =>
    'The export cannot go on from there; export again from the beginning.',

  'store.unavailable': () => `The store is busy; ${TRY_AGAIN}.`,
  'server.failed': () =>
    `The server failed; ${TRY_AGAIN}, and if it fails again report the number of the request.`,
};
