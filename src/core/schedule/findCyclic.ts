/**
 * The dependencies that lie on a circle, as `from to`: waiting in a circle would block everything for ever, so they block
 * nothing. Tarjan's strongly connected components with a stack of its own, since chains may be thousands long.
 */
export function findCyclic(edges: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const component = components(edges);
  const cyclic = new Set<string>();
  for (const [from, targets] of edges) {
    for (const to of targets) {
      if (component.get(from) === component.get(to)) {
        cyclic.add(`${from} ${to}`);
      }
    }
  }
  return cyclic;
}

function components(edges: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const component = new Map<string, number>();
  const enter = (node: string): { node: string; next: number } => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, next: 0 };
  };
  for (const root of edges.keys()) {
    const path = index.has(root) ? [] : [enter(root)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { node } = top;
      const target = edges.get(node)?.[top.next];
      top.next++;
      if (target !== undefined) {
        if (!index.has(target)) {
          path.push(enter(target));
        } else if (isOpen.has(target)) {
          low.set(node, Math.min(low.get(node) ?? 0, index.get(target) ?? 0));
        }
        continue;
      }
      path.pop();
      const parent = path.at(-1)?.node;
      if (parent !== undefined) {
        low.set(parent, Math.min(low.get(parent) ?? 0, low.get(node) ?? 0));
      }
      if (low.get(node) === index.get(node)) {
        for (let member = open.pop(); member !== undefined; member = member === node ? undefined : open.pop()) {
          isOpen.delete(member);
          component.set(member, index.get(node) ?? 0);
        }
      }
    }
  }
  return component;
}
