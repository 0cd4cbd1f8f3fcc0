// Imported by every entry, so that all of this becomes one chunk and not one for each
// combination of islands: fewer requests, and fewer bytes once packed.
import "@/lib/fresh/seam.ts";
import "@preact/signals";
import "preact";
import "preact/hooks";
import "preact/jsx-runtime";
