// Makes ui/src/main/resources/org/cabildo/ui/chart/shapes.tsv: the States of Latin America and the Caribbean as paths of
// SVG, drawn twice, once for the whole region and once for the Caribbean alone, where its islands are large enough to be
// seen. To be run in ops/map after `npm install`: `node shapes.mjs`.
//
// Shapes: Natural Earth 1:10m, public domain, as topology by world-atlas 2.0.2 (ISC, Mike Bostock).
import {readFileSync, writeFileSync} from "node:fs";
import {geoAzimuthalEqualArea, geoMercator, geoPath} from "d3-geo";
import {feature, merge} from "topojson-client";
import {presimplify, simplify} from "topojson-simplify";

const STATES = {
  AG: "028", AR: "032", BS: "044", BB: "052", BZ: "084", BO: "068", BR: "076", CL: "152", CO: "170", CR: "188", CU: "192",
  DM: "212", DO: "214", EC: "218", SV: "222", GD: "308", GT: "320", GY: "328", HT: "332", HN: "340", JM: "388", MX: "484",
  NI: "558", PA: "591", PY: "600", PE: "604", KN: "659", LC: "662", VC: "670", SR: "740", TT: "780", UY: "858", VE: "862",
};
// On which side of an island its name finds the sea, and how many points lower it stands to be clear of the next.
const NAME = {
  AG: ["end", 0], BB: ["end", 7], DM: ["end", 0], GD: ["start", 3], KN: ["start", 0], LC: ["end", -7], TT: ["end", 0],
  VC: ["start", -3],
};
const WIDTH = 680;

const world = presimplify(JSON.parse(readFileSync("node_modules/world-atlas/countries-10m.json", "utf8")));
const corners = ([west, south], [east, north]) => [[west, south], [east, north], [west, north], [east, south]];

// Degrees, squared: what a point must stand out by to be kept.
const region = drawing(geoAzimuthalEqualArea().rotate([75, 12]), [[-117.5, 33], [-34.2, -7], [-70, -56.2]], 0.02);
const caribbean = drawing(geoMercator(), corners([-88, 8.4], [-51.5, 27.6]), 0.001);

function drawing(projection, outermost, detail) {
  const all = {type: "MultiPoint", coordinates: outermost};
  projection.fitWidth(WIDTH, all);
  const [[, top], [, bottom]] = geoPath(projection).bounds(all);
  const height = Math.round(bottom - top);
  projection.clipExtent([[0, 0], [WIDTH, height]]);
  const topology = simplify(world, detail);
  const states = new Set(Object.values(STATES));
  const {geometries} = topology.objects.countries;
  const path = geoPath(projection).digits(1);
  const drawn = shape => path(withoutSpecks(shape, path)) ?? "";
  return {
    height,
    projection,
    of: number => drawn(feature(topology, geometries.find(one => one.id === number))),
    centre: number => path.centroid(feature(world, world.objects.countries.geometries.find(one => one.id === number))),
    others: drawn(merge(topology, geometries.filter(one => !states.has(one.id)))),
  };
}

// Islets that would be less than a point on the screen; the largest part of a State stays.
function withoutSpecks(shape, path) {
  const geometry = shape.geometry ?? shape;
  if (geometry.type !== "MultiPolygon") {
    return geometry;
  }
  const areas = geometry.coordinates.map(coordinates => path.area({type: "Polygon", coordinates}));
  const largest = Math.max(...areas);
  return {
    type: "MultiPolygon",
    coordinates: geometry.coordinates.filter((_, index) => areas[index] >= 1.5 || areas[index] === largest),
  };
}

const point = ([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`;
const frame = [[-88, 27.6], [-70, 27.6], [-51.5, 27.6], [-51.5, 8.4], [-70, 8.4], [-88, 8.4]].map(region.projection).map(point);
const lines = [
  "# Natural Earth 1:10m, public domain; by world-atlas 2.0.2, ISC, Mike Bostock. Made by ops/map/shapes.mjs.",
  "# State, in the region, in the Caribbean, centre of what is a dot there, its name: side, points lower",
  ["size", `${WIDTH},${region.height}`, `${WIDTH},${caribbean.height}`, "", ""].join("\t"),
  ["frame", `M${frame.join("L")}Z`, "", "", ""].join("\t"),
  ["others", region.others, caribbean.others, "", ""].join("\t"),
];
for (const [state, number] of Object.entries(STATES)) {
  const isDot = state in NAME;
  lines.push([
    state, region.of(number), caribbean.of(number), isDot ? point(caribbean.centre(number)) : "", NAME[state]?.join(",") ?? "",
  ].join("\t"));
}
const file = "../../ui/src/main/resources/org/cabildo/ui/chart/shapes.tsv";
writeFileSync(file, lines.join("\n") + "\n");
console.log(`${file}: ${lines.length} lines, ${Math.round(lines.join("\n").length / 1024)} kB`);
