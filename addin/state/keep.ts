/** What this computer remembers between two openings of the pane; nothing of a sheet is ever kept here. */
export interface Keep {
  read(key: string): string | null;
  /** Null forgets. */
  write(key: string, text: string | null): void;
}

/** Browsers that let a frame store nothing make every opening a first one, and that is all they do. */
export function browserKeep(storage: () => Storage): Keep {
  return {
    read(key) {
      try {
        return storage().getItem(key);
      } catch {
        return null;
      }
    },
    write(key, text) {
      try {
        if (text === null) storage().removeItem(key);
        else storage().setItem(key, text);
      } catch {
        // Full or forbidden: see above.
      }
    },
  };
}
