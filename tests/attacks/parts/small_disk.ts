import { Program } from "@/tests/helpers/program.ts";

const MEBIBYTE = 2 ** 20;

/** Whether this system lets a test have a disk of its own. */
export const hasSmallDisks = await succeeds("unshare", [
  ...["--user", "--map-root-user", "--mount", "--"],
  ...["mount", "-t", "tmpfs", "none", "/mnt"],
]);

if (!hasSmallDisks) {
  console.warn(
    "Tests of full and read-only disks are skipped: this system does not let " +
      "them mount one of their own (unshare --user --mount).",
  );
}

/** A disk that only those see who are started `through` it. */
export class SmallDisk implements AsyncDisposable {
  private constructor(private readonly keeper: Program) {}

  static async mount(folder: string, megabytes: number): Promise<SmallDisk> {
    const keeper = new Program("tests/programs/keep_disk.ts", {
      args: [folder, `${megabytes}`],
      through: ["unshare", "--user", "--map-root-user", "--mount", "--"],
    });
    await keeper.says("mounted");
    return new SmallDisk(keeper);
  }

  get through(): string[] {
    const of = ["--target", `${this.keeper.pid}`];
    const here = `--wd=${Deno.cwd()}`;
    return [
      "nsenter",
      ...of,
      "--user",
      "--mount",
      here,
      "--preserve-credentials",
    ];
  }

  /** Takes all the room there is. */
  fill(folder: string) {
    using file = Deno.openSync(this.seen(`${folder}/filler`), {
      create: true,
      write: true,
    });
    for (let bytes = MEBIBYTE; bytes >= 1; bytes = Math.floor(bytes / 2)) {
      while (fits(file, bytes));
    }
  }

  /** Gives it back. */
  clear(folder: string) {
    Deno.removeSync(this.seen(`${folder}/filler`));
  }

  async makeReadOnly(folder: string) {
    const [command, ...args] = this.through;
    const mount = ["mount", "-o", "remount,ro", folder];
    if (!await succeeds(command, [...args, ...mount])) {
      throw new Error("The disk is in use.");
    }
  }

  /** What lies there, as those outside find it. */
  seen(path: string): string {
    return `/proc/${this.keeper.pid}/root${path}`;
  }

  [Symbol.asyncDispose]() {
    return this.keeper[Symbol.asyncDispose]();
  }
}

function fits(file: Deno.FsFile, bytes: number): boolean {
  try {
    return file.writeSync(new Uint8Array(bytes)) === bytes;
  } catch {
    return false;
  }
}

async function succeeds(command: string, args: string[]): Promise<boolean> {
  const output = { stdout: "null", stderr: "null" } as const;
  const ends = new Deno.Command(command, { args, ...output }).output();
  return await ends.then(({ success }) => success, () => false);
}
