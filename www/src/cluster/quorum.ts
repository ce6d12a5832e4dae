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

/** How many servers may fail, whichever they are: the largest number of which no choice breaks the quorum. */
export function tolerance(voters: readonly Voter[]): number {
  const voting = voters.filter((it) => it.weight > 0);
  const isEven = voting.every((it) => it.weight === voting[0]?.weight && it.group === null);
  if (isEven) return Math.max(0, Math.ceil(voting.length / 2) - 1);
  if (voting.length > 15) return 0;
  // The smallest set that breaks it, less one; 2^15 sets at most.
  let smallest = voting.length;
  for (let set = 1; set < 1 << voting.length; set += 1) {
    let count = 0;
    for (let bits = set; bits !== 0; bits &= bits - 1) count += 1;
    if (count >= smallest) continue;
    const down = new Set(voting.filter((_, at) => set & (1 << at)).map((it) => it.id));
    if (!holds(voters, down)) smallest = count;
  }
  return Math.max(0, smallest - 1);
}
