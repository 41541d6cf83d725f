/** A colour's three shares of light, from 0 to 1. */
type Light = readonly [red: number, green: number, blue: number];

/**
 * How people without one kind of cone see linear light, at full severity.
 *
 * Source  G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based model for simulation of color vision
 *         deficiency", 2009, table 1.
 */
const SIGHTS: Readonly<Record<string, readonly Light[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  greyscale: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

/** The contrast of two colours, from 1 to 21, as WCAG 2 counts it. */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** How far apart two colours are for each kind of sight: the distance in CIE L*a*b*, where 2 is just seen beside each other. */
export function distancesOf(one: string, other: string): { sight: string; distance: number }[] {
  return Object.entries(SIGHTS).map(([sight, matrix]) => {
    const [a, b] = [one, other].map((colour) => labOf(see(lightOf(colour), matrix)));
    return { sight, distance: Math.hypot(...(a ?? []).map((value, at) => value - (b?.[at] ?? 0))) };
  });
}

function see(light: Light, matrix: readonly Light[]): Light {
  const [red = 0, green = 0, blue = 0] = matrix.map((row) => {
    const sum = row.reduce((total, share, at) => total + share * (light[at] ?? 0), 0);
    return Math.min(Math.max(sum, 0), 1);
  });
  return [red, green, blue];
}

function lightOf(colour: string): Light {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

function luminanceOf(colour: string): number {
  const [red, green, blue] = lightOf(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function labOf([red, green, blue]: Light): number[] {
  const x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505;
  const y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089;
  const root = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  return [116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))];
}
