/** A second process, or a second opener in this one, asked for a data folder that is open. */
export class FolderInUse extends Error {
  readonly folder: string;
  readonly pid: number | undefined;

  constructor(folder: string, pid: number | undefined, hint = "") {
    const holder = pid === undefined ? "another process" : `process ${pid}`;
    super(
      `The data folder ${folder} is already open in ${holder}. Stop that one first, ` +
        `or set DATABASE_URL so that several processes share one PostgreSQL server.${hint}`,
    );
    this.name = "FolderInUse";
    this.folder = folder;
    this.pid = pid;
  }
}
