import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildUrls } from '../../src/urls.ts';

const urls = buildUrls({ siteUrl: 'https://referater.example.dk', pathPrefix: '/' });
const under = buildUrls({ siteUrl: 'https://referater.example.dk', pathPrefix: '/arkiv/' });

test('every page kind has its Danish address', () => {
  assert.equal(urls.home(), '/');
  assert.equal(urls.meeting('2019-01-28-direktionen'), '/moeder/2019-01-28-direktionen/');
  assert.equal(
    urls.item('2019-01-28-direktionen', 'punkt-4'),
    '/moeder/2019-01-28-direktionen/#punkt-4',
  );
  assert.equal(
    urls.meetingJson('2019-01-28-direktionen'),
    '/data/moeder/2019-01-28-direktionen.json',
  );
  assert.equal(urls.bodies(), '/udvalg/');
  assert.equal(urls.body('direktionen'), '/udvalg/direktionen/');
  assert.equal(urls.years(), '/aar/');
  assert.equal(urls.year('2019'), '/aar/2019/');
  assert.equal(urls.cases(), '/sager/');
  assert.equal(urls.case('326-2018-33014'), '/sager/326-2018-33014/');
  assert.equal(urls.journals(), '/jnr/');
  assert.equal(urls.search(), '/soeg/');
  assert.equal(urls.data(), '/data/');
  assert.equal(urls.about(), '/om/');
  assert.equal(urls.asset('site.css'), '/assets/site.css');
});

test('a J.nr. has an address on each level, without its facet', () => {
  assert.equal(urls.journal('00'), '/jnr/00/');
  assert.equal(urls.journal('00.22'), '/jnr/00.22/');
  assert.equal(urls.journal('00.22.04'), '/jnr/00.22.04/');
  assert.equal(urls.journal('00.22.04G01'), '/jnr/00.22.04/');
});

test('addresses are lower case', () => {
  assert.equal(urls.case('16-048515K'), '/sager/16-048515k/');
});

test('every address lies under the path prefix', () => {
  assert.equal(under.home(), '/arkiv/');
  assert.equal(under.case('23-010268'), '/arkiv/sager/23-010268/');
  assert.equal(under.asset('site.css'), '/arkiv/assets/site.css');
  assert.equal(under.absolute(under.year('2019')), 'https://referater.example.dk/arkiv/aar/2019/');
});

test('only what the grammar of its kind allows gets into an address', () => {
  for (const wrong of [
    '',
    '../../etc/passwd',
    'a/b',
    '__proto__',
    '23-010268 ',
    '23-0102\u202e68',
  ]) {
    assert.throws(() => urls.case(wrong), TypeError);
    assert.throws(() => urls.meeting(wrong), TypeError);
    assert.throws(() => urls.journal(wrong), TypeError);
    assert.throws(() => urls.year(wrong), TypeError);
    assert.throws(() => urls.body(`æ${wrong}`), TypeError);
    assert.throws(() => urls.asset(`.${wrong}`), TypeError);
  }
});
