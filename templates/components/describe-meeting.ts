import type { Meeting } from '../../src/meeting.ts';
import type { Site } from '../../src/site.ts';
import type { JsonLdValue } from './json-ld.tsx';
import { toMeetingTitle } from './meeting-title.ts';

/** The minutes as schema.org's DigitalDocument: about an event, made of its items. */
export function describeMeeting({ config, urls }: Site, meeting: Meeting): JsonLdValue {
  const { id, date, startTime, place, items, body } = meeting;
  const url = urls.absolute(urls.meeting(id));
  return {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    '@id': url,
    url,
    name: toMeetingTitle(meeting),
    inLanguage: 'da',
    publisher: { '@type': 'GovernmentOrganization', name: config.municipality },
    license: config.licence?.url,
    isPartOf: {
      '@type': 'WebSite',
      name: config.title,
      url: urls.absolute(urls.home()),
    },
    encoding: {
      '@type': 'MediaObject',
      encodingFormat: 'application/json',
      contentUrl: urls.absolute(urls.meetingJson(id)),
    },
    about: {
      '@type': 'Event',
      name: toMeetingTitle(meeting),
      // Danish time without a zone: the source names none.
      startDate: startTime ? `${date}T${startTime}` : date,
      location: place && { '@type': 'Place', name: place, address: place },
      organizer: { '@type': 'Organization', name: body.name },
    },
    hasPart: items.map((item) => ({
      '@type': 'CreativeWork',
      position: item.order,
      name: item.title,
      identifier: item.caseNumber,
      url: urls.absolute(urls.item(id, item.id)),
    })),
  };
}
