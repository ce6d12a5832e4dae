/** The folders of `fixtures` that the page offers, the first at first sight. */
export const SAMPLES = [
  "peter-broken", "peter", "kraft", "docker", "dev-and-prod", "ansible", "flat", "groups", "observers", "dynamic", "standalone",
] as const;
