/** The folder was written by another PostgreSQL major version than the embedded one. */
export class WrongMajorVersion extends Error {
  readonly folder: string;
  readonly found: string;

  constructor(folder: string, found: string, expected: string) {
    super(
      `The data folder ${folder} was written by PostgreSQL ${found}, but this program embeds PostgreSQL ` +
        `${expected}. Nothing was changed. Open it with the program that wrote it and move the data over.`,
    );
    this.name = "WrongMajorVersion";
    this.folder = folder;
    this.found = found;
  }
}
