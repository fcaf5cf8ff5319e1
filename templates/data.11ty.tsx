import type { ComponentChildren } from 'preact';
import { formatDate, formatShortDate } from '../src/dates.ts';
import type { Site } from '../src/site.ts';
import { toSitePath } from '../src/site-path.ts';
import { TABLES } from '../src/tables.ts';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import { TableRegion } from './components/table-region.tsx';
import type { PageData } from './eleventy-types.ts';
import { paginateOne } from './paginate.ts';
import { toArchiveSources } from './sources.ts';
import { columnText, dataText, itemText, siteText } from './text.ts';

export const data = paginateOne(
  ({ urls }) => urls.data(),
  (site) => [...toArchiveSources(site), ...[...(site.fileSizes ?? [])].map(String)],
);

export default function render({ site }: PageData): string {
  return renderPage(<DataPage site={site} />);
}

/** What each published file is, for people. */
function DataPage({ site }: { readonly site: Site }) {
  const { archive, config, urls } = site;
  const latest = archive.meetings.at(-1);
  const item = latest?.items[0];
  return (
    <Page
      site={site}
      title={dataText.heading}
      description={dataText.lead}
      address={urls.data()}
      crumbs={[{ label: siteText.data }]}
    >
      <h1>{dataText.heading}</h1>
      <p class="lead">{dataText.lead}</p>
      <section aria-labelledby="filer">
        <h2 id="filer">{dataText.files}</h2>
        <FileTable site={site} />
        {latest && (
          <p>
            <a href={urls.meetingJson(latest.id)}>{dataText.example(formatDate(latest.date))}</a>
          </p>
        )}
      </section>
      <section aria-labelledby="regler">
        <h2 id="regler">{dataText.rules}</h2>
        <ul>
          {dataText.rule.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      <ColumnTables />
      <Licence site={site} />
      {latest && item && (
        <section aria-labelledby="henvis">
          <h2 id="henvis">{dataText.cite}</h2>
          <p class="break">
            {itemText.citation(
              config.municipality,
              latest.body.name,
              formatShortDate(latest.date),
              item.number,
            )}{' '}
            {urls.absolute(urls.item(latest.id, item.id))}
          </p>
        </section>
      )}
    </Page>
  );
}

/** One file of the table: its address, or a pattern of addresses where there are many, and the newest of them. */
interface FileRow {
  readonly name: string;
  readonly href?: string;
  readonly example?: string | undefined;
  readonly content: string;
}

function listFiles({ archive, config, urls }: Site): readonly FileRow[] {
  const folder = urls.data();
  const latest = archive.meetings.at(-1)?.id;
  const toFile = (name: string, content: string) => ({ name, href: `${folder}${name}`, content });
  return [
    {
      name: dataText.onePath(folder),
      example: latest && urls.meetingJson(latest),
      content: dataText.one,
    },
    toFile('moeder.ndjson', dataText.all),
    ...TABLES.map(({ file }) => toFile(file, dataText.tables[file] ?? '')),
    toFile('meeting.schema.json', dataText.schema),
    ...(config.publishSource
      ? [
          {
            name: dataText.sourcePath(folder),
            example: latest && urls.meetingSource(latest),
            content: dataText.source,
          },
        ]
      : []),
    { name: 'feed.xml', href: urls.feed(urls.home()), content: dataText.feed },
  ];
}

function FileTable({ site }: { readonly site: Site }) {
  const { fileSizes, urls } = site;
  return (
    <TableRegion caption={dataText.filesCaption}>
      <thead>
        <tr>
          <th scope="col">{fileSizes ? dataText.fileAndSize : dataText.file}</th>
          <th scope="col">{dataText.content}</th>
        </tr>
      </thead>
      <tbody>
        {listFiles(site).map(({ name, href, example, content }) => {
          const size = fileSizes?.get(toSitePath(urls, href ?? example ?? ''));
          const toText = href ? dataText.bytes : dataText.exampleBytes;
          return (
            <tr key={name}>
              <td>
                {href ? <a href={href}>{toBreakable(name)}</a> : <code>{toBreakable(name)}</code>}{' '}
                {size !== undefined && <span class="aside">{toText(size)}</span>}
              </td>
              <td>{content}</td>
            </tr>
          );
        })}
      </tbody>
    </TableRegion>
  );
}

/** A file's name that goes on at the next line where it has to: after a slash or a full stop. */
function toBreakable(name: string): ComponentChildren {
  return name
    .split(/(?<=[/.])/u)
    .flatMap((part, place) => (place > 0 ? [<wbr key={place} />, part] : [part]));
}

/** Every table's columns, each with what it holds. */
function ColumnTables() {
  return (
    <section aria-labelledby="kolonner">
      <h2 id="kolonner">{dataText.columns}</h2>
      <p>{dataText.columnsLead}</p>
      {TABLES.map(({ file, columns }) => (
        <details key={file}>
          <summary>{dataText.columnsOf(file)}</summary>
          <TableRegion caption={dataText.columnsOf(file)}>
            <thead>
              <tr>
                <th scope="col">{dataText.column}</th>
                <th scope="col">{dataText.columnMeans}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map((name) => (
                <tr key={name}>
                  <th scope="row">
                    <code>{name}</code>
                  </th>
                  <td>{columnText[name]}</td>
                </tr>
              ))}
            </tbody>
          </TableRegion>
        </details>
      ))}
    </section>
  );
}

/** On what terms the data may be used. */
function Licence({ site: { config } }: { readonly site: Site }) {
  const { licence } = config;
  return (
    <section aria-labelledby="vilkaar">
      <h2 id="vilkaar">{dataText.licence}</h2>
      <p>
        {licence?.url ? (
          <a href={licence.url} rel="license external">
            {licence.name}
          </a>
        ) : (
          (licence?.name ?? dataText.noLicence)
        )}
      </p>
    </section>
  );
}
