/** A colour as it is chosen: lightness 0–1, chroma, hue in degrees. */
export type Oklch = [lightness: number, chroma: number, hue: number];

/** Written out as hex, so that browsers without `oklch()` see the same colour. */
export function toHex([lightness, chroma, hue]: Oklch): string {
  let rgb = toLinearRgb(lightness, chroma, hue);
  // Outside what screens show: give up chroma, keep lightness and hue.
  while (rgb.some((part) => part < -0.0005 || part > 1.0005)) {
    chroma -= 0.001;
    rgb = toLinearRgb(lightness, chroma, hue);
  }
  return "#" + rgb.map(toHexPart).join("");
}

/** Björn Ottosson's matrices, https://bottosson.github.io/posts/oklab/ */
function toLinearRgb(lightness: number, chroma: number, hue: number) {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);

  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;

  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function toHexPart(linear: number): string {
  const part = Math.min(1, Math.max(0, linear));
  const gamma = part <= 0.0031308
    ? 12.92 * part
    : 1.055 * part ** (1 / 2.4) - 0.055;
  return Math.round(gamma * 255).toString(16).padStart(2, "0");
}
