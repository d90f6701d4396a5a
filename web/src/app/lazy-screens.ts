import { lazy, type LazyExoticComponent } from 'react';
import { loadChunk } from '#load-chunk.ts';

type AnyComponent = Awaited<ReturnType<Parameters<typeof lazy>[0]>>['default'];

/** Each row names a component and loads the module that exports it by that name. */
type Loaders = Readonly<Record<string, () => Promise<Readonly<Record<string, AnyComponent>>>>>;

/** A component that its module does not export gets the type `never`, which cannot be rendered. */
type Screens<Table extends Loaders> = {
  [Name in keyof Table]: Awaited<ReturnType<Table[Name]>> extends {
    [Export in Name]: infer Component extends AnyComponent;
  }
    ? LazyExoticComponent<Component>
    : never;
};

/** The components of the table. Each loads its module when it is first shown. */
export function lazyScreens<Table extends Loaders>(table: Table): Screens<Table> {
  const screens = Object.entries(table).map(([name, load]) => {
    const screen = lazy(async () => {
      const component = (await loadChunk(load))[name];
      if (!component) throw new Error(`the module of ${name} does not export it`);
      return { default: component };
    });
    return [name, screen] as const;
  });
  // Each component has the props of its own module, which the list cannot tell.
  return Object.fromEntries(screens) as Screens<Table>;
}
