/** Numbers about samples, and a seeded random generator. */

/** A generator of numbers from 0 up to 1: the same for the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A new list in random order (Fisher-Yates). */
export const shuffle = <T>(items: readonly T[], random: () => number): T[] => {
  const shuffled = [...items];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
  }
  return shuffled;
};

/** The value below which a share of the samples lies, between neighbors in proportion; NaN without samples. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return low + (high - low) * (at - Math.floor(at));
};

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** A ratio, and the bounds within which it lies with a confidence of 95 %. */
export interface Ratio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const resamples = 1000;

/**
 * The median of the ratios of each round: what slows the machine down for a while hits both samples of a round. On a busy
 * machine its bounds were half as far apart as those of the ratio of the medians. The bounds are the bootstrap's, of rounds
 * drawn again with replacement.
 */
export const ratioOf = (samples: readonly number[], reference: readonly number[]): Ratio => {
  const random = randomFrom(1);
  const ratios = samples.map((ms, round) => ms / (reference[round] ?? Number.NaN));
  const draw = (): number => ratios[Math.floor(random() * ratios.length)] ?? Number.NaN;
  const drawn = Array.from({ length: resamples }, () => median(ratios.map(draw)));
  return { value: median(ratios), low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) };
};

/** The slope of the line nearest to points in logarithms: 1 for linear growth, 2 for quadratic. NaN under two points. */
export const growthExponent = (points: readonly { readonly size: number; readonly ms: number }[]): number => {
  const logs = points.map(({ size, ms }) => ({ x: Math.log(size), y: Math.log(ms) }));
  const meanX = logs.reduce((sum, { x }) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, { y }) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
};
