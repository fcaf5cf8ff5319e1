import { formatDate, formatShortDate } from '../src/dates.ts';
import type { Site } from '../src/site.ts';
import { toOutputPath } from './components/output-path.ts';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import { TableRegion } from './components/table-region.tsx';
import type { PageData, PageSettings } from './eleventy-types.ts';
import { dataText, itemText, siteText } from './text.ts';

export const data: PageSettings = {
  permalink: ({ site: { urls } }) => toOutputPath(urls, urls.data()),
};

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
      {latest && item && (
        <section aria-labelledby="henvis">
          <h2 id="henvis">{dataText.cite}</h2>
          <p class="break">
            {config.municipality}, {latest.body.name} {formatShortDate(latest.date)},{' '}
            {itemText.number(item.number).toLowerCase()}.{' '}
            {urls.absolute(urls.item(latest.id, item.id))}
          </p>
        </section>
      )}
    </Page>
  );
}

function FileTable({ site: { urls } }: { readonly site: Site }) {
  const folder = urls.data();
  return (
    <TableRegion caption={dataText.filesCaption}>
      <thead>
        <tr>
          <th scope="col">{dataText.file}</th>
          <th scope="col">{dataText.content}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <code>{dataText.onePath(folder)}</code>
          </td>
          <td>{dataText.one}</td>
        </tr>
        <tr>
          <td>
            <a href={`${folder}moeder.ndjson`}>moeder.ndjson</a>
          </td>
          <td>{dataText.all}</td>
        </tr>
        <tr>
          <td>
            <a href={`${folder}meeting.schema.json`}>meeting.schema.json</a>
          </td>
          <td>{dataText.schema}</td>
        </tr>
      </tbody>
    </TableRegion>
  );
}
