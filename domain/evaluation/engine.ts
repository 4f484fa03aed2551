/** Named by approvals: raised whenever the same entries under the same pack can come out otherwise. */
export const ENGINE_VERSION = '1';
