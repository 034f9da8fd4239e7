import { describe, expect, it } from 'vitest';
import { networkKind, syncService } from '../../../src/core/health/places.ts';

describe('a place that harms a database', () => {
  it.each([
    [0x6969, '/data/a/kam.db', 'NFS'],
    [-11317950, '/data/a/kam.db', 'CIFS'],
    [0xfe534d42, '/data/a/kam.db', 'SMB2'],
    [0x65735546, '/data/a/kam.db', 'FUSE'],
    [0x01021997, '/c/Users/a/kam.db', '9P'],
    [0, '\\\\server\\share\\kam.db', 'SMB'],
    [0, '//server/share/kam.db', 'SMB'],
    [0xef53, '/data/a/kam.db', null],
    [0x9123683e, '/data/a/kam.db', null],
    [0, 'C:\\Users\\a\\kam.db', null],
    [0, '\\\\?\\C:\\Users\\a\\kam.db', null],
  ])('is told by the file system %i of %s', (type, path, expected) => {
    expect(networkKind(type, path)).toBe(expected);
  });

  it.each([
    ['/data/Users/a/Library/Mobile Documents/com~apple~CloudDocs/kam.db', 'iCloud'],
    ['C:\\Users\\a\\OneDrive - Acme\\kam.db', 'OneDrive'],
    ['/data/a/Dropbox/kam/kam.db', 'Dropbox'],
    ['/data/a/Dropbox (Acme)/kam.db', 'Dropbox'],
    ['/data/Users/a/Library/CloudStorage/GoogleDrive-a/kam.db', 'Google Drive'],
    ['/data/a/我的坚果云/kam.db', '坚果云 (Nutstore)'],
    ['/data/Users/a/Nutstore Files/kam.db', '坚果云 (Nutstore)'],
    ['D:\\BaiduNetdiskWorkspace\\kam.db', '百度网盘 (Baidu)'],
    ['D:\\百度云同步盘\\kam.db', '百度网盘 (Baidu)'],
    ['C:\\Users\\a\\WPSDrive\\123\\WPS云盘\\kam.db', 'WPS 云盘'],
    ['/data/a/.local/share/kam/kam.db', null],
    ['/data/a/projects/dropbox-notes/kam.db', null],
    ['/data/a/boxes/kam.db', null],
  ])('is told by the name of the folder: %s', (path, expected) => {
    expect(syncService(path)).toBe(expected);
  });
});
