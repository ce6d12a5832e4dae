// What users of the package see.

export { describe, explain, fix, folderInUse, isCandidate, kindOf, kinds, lint, lintJson, masked, namedPlaces, rules, topology, version } from "./api.js";
export { diff, diffJson, show, showJson, tolerance, toleranceJson, upgrade, upgradeJson } from "./lens.js";
