/** Who may fail. */

export interface Voter {
  id: string;
  /** Its share of the votes; an observer has none. */
  weight: number;
  /** Its group, where the ensemble has groups. */
  group: string | null;
}

/** Whether the voters that are up are a quorum: more than half of the votes; with groups, more than half of the votes in more
 *  than half of the groups that have any. */
export function holds(voters: readonly Voter[], down: ReadonlySet<string>): boolean {
  const isHierarchy = voters.some((it) => it.group !== null);
  if (!isHierarchy) return majority(voters, down);
  const groups = new Map<string | null, Voter[]>();
  for (const it of voters) groups.set(it.group, [...(groups.get(it.group) ?? []), it]);
  const voting = [...groups.values()].filter((it) => votes(it) > 0);
  const up = voting.filter((it) => majority(it, down)).length;
  return up * 2 > voting.length;
}

function votes(voters: readonly Voter[]): number {
  return voters.reduce((sum, it) => sum + it.weight, 0);
}

function majority(voters: readonly Voter[], down: ReadonlySet<string>): boolean {
  return votes(voters.filter((it) => !down.has(it.id))) * 2 > votes(voters);
}

/** How many servers may fail, whichever they are: one less than the fewest whose loss ends the quorum. The heaviest of a group end
 *  it first, and the groups that end first end the quorum. */
export function tolerance(voters: readonly Voter[]): number {
  if (!holds(voters, new Set())) return 0;
  const groups = new Map<string | null, number[]>();
  for (const { group, weight } of voters) groups.set(group, [...(groups.get(group) ?? []), weight]);
  const costs = [...groups.values()].filter((it) => it.some((weight) => weight > 0)).map(cost).sort((a, b) => a - b);
  const fewest = costs.slice(0, costs.length - Math.floor(costs.length / 2)).reduce((sum, it) => sum + it, 0);
  return fewest - 1;
}

/** How many of a group must be lost before it has no majority. */
function cost(weights: readonly number[]): number {
  const whole = weights.reduce((sum, it) => sum + it, 0);
  let left = whole;
  return weights.toSorted((a, b) => b - a).findIndex((it) => (left -= it) * 2 <= whole) + 1;
}
