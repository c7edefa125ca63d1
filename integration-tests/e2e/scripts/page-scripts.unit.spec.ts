import { addressesIn, importsIn } from "./page-scripts";

describe("addressesIn", () => {
  it.each([
    ['<script type="module" src="/_astro/a.js"></script>', ["/_astro/a.js"]],
    ['<link rel="modulepreload" href="/_astro/b.js">', ["/_astro/b.js"]],
    ['<link href="/_astro/b.js" rel="modulepreload">', ["/_astro/b.js"]],
    ['<link rel="preload" as="font" href="/f.woff2">', []],
    ['<astro-island component-url="/c.js" renderer-url="/r.js">', ["/c.js", "/r.js"]],
    ["<script>inline()</script>", []],
  ])("%s", (html, addresses) => {
    expect(addressesIn(html)).toEqual(addresses);
  });
});

describe("importsIn", () => {
  it.each([
    ['import{a as b}from"./x.js";b()', ["./x.js"]],
    ['import"../y.js";', ["../y.js"]],
    ['const z=()=>import("./z.js")', ["./z.js"]],
    ['export{q}from"/_astro/q.js"', ["/_astro/q.js"]],
    ["import('./late.js').then(f)", ["./late.js"]],
    ['fetch("./status.json")', []],
  ])("%s", (code, specifiers) => {
    expect(importsIn(code)).toEqual(specifiers);
  });
});
