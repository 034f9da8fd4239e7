import { describe, expect, it } from 'vitest';
import { networkKind, syncService } from '../../../src/core/health/places.ts';

describe('a place that harms a database', () => {
  it.each([
    [0x6969, '/home/a/kam.db', 'NFS'],
    [-11317950, '/home/a/kam.db', 'CIFS'],
    [0xfe534d42, '/home/a/kam.db', 'SMB2'],
    [0x65735546, '/home/a/kam.db', 'FUSE'],
    [0x01021997, '/mnt/c/Users/a/kam.db', '9P'],
    [0, '\\\\server\\share\\kam.db', 'SMB'],
    [0, '//server/share/kam.db', 'SMB'],
    [0xef53, '/home/a/kam.db', null],
    [0x9123683e, '/home/a/kam.db', null],
    [0, 'C:\\Users\\a\\kam.db', null],
    [0, '\\\\?\\C:\\Users\\a\\kam.db', null],
  ])('is told by the file system %i of %s', (type, path, expected) => {
    expect(networkKind(type, path)).toBe(expected);
  });

  it.each([
    ['/Users/a/Library/Mobile Documents/com~apple~CloudDocs/kam.db', 'iCloud'],
    ['C:\\Users\\a\\OneDrive - Acme\\kam.db', 'OneDrive'],
    ['/home/a/Dropbox/kam/kam.db', 'Dropbox'],
    ['/home/a/Dropbox (Acme)/kam.db', 'Dropbox'],
    ['/Users/a/Library/CloudStorage/GoogleDrive-a/kam.db', 'Google Drive'],
    ['/home/a/我的坚果云/kam.db', '坚果云 (Nutstore)'],
    ['/Users/a/Nutstore Files/kam.db', '坚果云 (Nutstore)'],
    ['D:\\BaiduNetdiskWorkspace\\kam.db', '百度网盘 (Baidu)'],
    ['D:\\百度云同步盘\\kam.db', '百度网盘 (Baidu)'],
    ['C:\\Users\\a\\WPSDrive\\123\\WPS云盘\\kam.db', 'WPS 云盘'],
    ['/home/a/.local/share/kam/kam.db', null],
    ['/home/a/projects/dropbox-notes/kam.db', null],
    ['/home/a/boxes/kam.db', null],
  ])('is told by the name of the folder: %s', (path, expected) => {
    expect(syncService(path)).toBe(expected);
  });
});
