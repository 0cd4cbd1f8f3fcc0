import type { ComponentType } from "preact";
import { isSame } from "./snapshot.ts";

type Props = Record<string, unknown>;

/** What one component made of some props. */
export interface Piece {
  html: string;
  assetUrls: Record<string, string> | null; // those it names
  props: Props; // it is the markup of these alone, and they stay as they are
}

/**
 * A component whose markup follows from its props alone may say where a server keeps it: `keptAs`
 * gives a name, or null for nowhere. The name only has to find it: it is used again for the same
 * props, compared whole. Elsewhere than here, in a browser for example, `keptAs` is ignored.
 */
export type Keepable = ComponentType<Props> & {
  keptAs?(props: Props): string | null;
};

const MAX_SIZE = 8 * 1_024 * 1_024; // characters of one component's markup
const MAX_PIECE = MAX_SIZE / 64; // a larger one would drive out too many
const SMALL = 1_000; // what props and the rest of a version take, about
const MAX_VERSIONS = 8; // under one name

/** Markup that many pages show. Each component has a shelf of its own. */
export class Pieces {
  readonly #shelves = new Map<Keepable, Shelf>();

  of(component: Keepable): Shelf {
    let shelf = this.#shelves.get(component);
    if (!shelf) this.#shelves.set(component, shelf = new Shelf());
    return shelf;
  }
}

class Shelf {
  readonly #versions = new Map<string, Piece[]>();
  #size = 0;

  find(name: string, props: Props): Piece | undefined {
    return this.#versions.get(name)?.find((piece) =>
      isSame(piece.props, props)
    );
  }

  /** The oldest makes way. */
  keep(name: string, piece: Piece): Piece {
    if (piece.html.length > MAX_PIECE) return piece;
    let versions = this.#versions.get(name);
    if (!versions) this.#versions.set(name, versions = []);
    if (versions.length === MAX_VERSIONS) this.#drop([versions.shift()!]);
    versions.push(piece);
    this.#size += sizeOf(piece);
    if (this.#size > MAX_SIZE) this.#dropOldest();
    return piece;
  }

  #dropOldest() {
    for (const [name, versions] of this.#versions) {
      if (this.#size <= MAX_SIZE) return;
      this.#versions.delete(name);
      this.#drop(versions);
    }
  }

  #drop(versions: Piece[]) {
    for (const version of versions) this.#size -= sizeOf(version);
  }
}

const sizeOf = ({ html }: Piece) => html.length + SMALL;
