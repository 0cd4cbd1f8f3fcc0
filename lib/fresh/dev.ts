import { resolve } from "node:path";
import { App, type ListenOptions, provide } from "./app.ts";
import { build, type BuildPlan, isUpToDate } from "./build/build.ts";
import {
  buildOnDemand,
  serveForDevelopment,
  task as taskOfThisRun,
  watch,
} from "./build/dev_server.ts";
import type {
  OnTransformOptions,
  Transform,
  TransformFn,
} from "./build/static.ts";

export type {
  OnTransformArgs,
  OnTransformOptions,
  OnTransformResult,
  TransformFn,
} from "./build/static.ts";

export interface BuildOptions {
  root?: string;
  outDir?: string;
}

type Importing<State> = () => Promise<{ app: App<State> } | App<State>>;

/** Builds what browsers load, and serves while developing. */
// deno-lint-ignore no-explicit-any
export class Builder<State = any> {
  #root: string;
  #outDir: string;
  #transforms: Transform[] = [];

  constructor({ root = ".", outDir = "_fresh" }: BuildOptions = {}) {
    this.#root = resolve(root);
    this.#outDir = resolve(this.#root, outDir);
  }

  /** Lets something else write, or rewrite, a file of `static/`. */
  onTransformStaticFile(options: OnTransformOptions, callback: TransformFn) {
    this.#transforms.push({ ...options, callback });
  }

  /** Builds; with `--if-stale`, only when a source has changed since. */
  async build(): Promise<(app: App<State>) => void> {
    const plan = this.#plan("production");
    const mayStay = Deno.args.includes("--if-stale") && await isUpToDate(plan);
    if (!mayStay) await build(plan);
    return (app) => provide(app, plan);
  }

  /** Serves the app, and again after each change of a source. */
  async listen(
    importApp: Importing<State>,
    options: ListenOptions = {},
  ): Promise<void> {
    const plan = this.#plan("development");
    const task = taskOfThisRun();
    if (task === "watch") return await watch(plan.root, options);
    if (task === "build") return await buildOnDemand(plan);

    const imported = await importApp();
    const app = imported instanceof App ? imported : imported.app;
    app.config.mode = "development";
    provide(app, plan);
    serveForDevelopment(app.handler(), options);
  }

  #plan(mode: BuildPlan["mode"]): BuildPlan {
    const [root, outDir] = [this.#root, this.#outDir];
    return { root, outDir, mode, transforms: this.#transforms };
  }
}
