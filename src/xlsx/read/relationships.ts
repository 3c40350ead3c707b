/** How the parts of a workbook name one another: `xl/_rels/workbook.xml.rels`. */
import { attribute, readElements } from './elements.js';
import type { XlsxPackage } from './package.js';

export interface Relationship {
  readonly id: string;
  /** Last segment of the type, alike in both namespaces of the format: `worksheet`, `sharedStrings`. */
  readonly type: string;
  /** As written. */
  readonly target: string;
  /** Name of the part; nothing for a target outside of the workbook. */
  readonly part: string | undefined;
}

/** The part that holds the relationships of another; of the package, for `''`. */
export const relationshipsPart = (part: string): string => part.replace(/[^/]*$/, (name) => `_rels/${name}.rels`);

const decoded = (name: string): string => {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
};

/** The part that a target names from another: relative to its folder, or from the root of the package when it starts with `/`. */
export function resolveTarget(from: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The relationships of a part, in their order; none when it has no such part. Throws `FichierIllisible`. */
export async function relationshipsOf(pkg: XlsxPackage, part: string): Promise<readonly Relationship[]> {
  const name = relationshipsPart(part);
  if (!pkg.has(name)) return [];
  const found: Relationship[] = [];
  await readElements(pkg, name, {
    open(path, attributes) {
      const target = attribute(attributes, 'Target');
      if (path !== 'Relationships/Relationship' || target === undefined) return;
      const resolved = resolveTarget(part, target);
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        type: /[^/]*$/.exec(attribute(attributes, 'Type') ?? '')?.[0] ?? '',
        target,
        part: attribute(attributes, 'TargetMode') === 'External' ? undefined : pkg.has(resolved) ? resolved : decoded(resolved),
      });
    },
  });
  return found;
}
