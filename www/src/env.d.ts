/// <reference types="vite/client" />

declare module "virtual:first-sample" {
  const files: [string, string][];
  export default files;
}
