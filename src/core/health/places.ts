/**
 * Places where a SQLite database comes to harm: file systems over a network, whose locks cannot be trusted
 * (https://sqlite.org/howtocorrupt.html), and folders that a program copies elsewhere file by file.
 */

/** Magic numbers of Linux (statfs(2)); other systems have numbers of their own, which are not among these. */
const networkKinds: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x65735546, 'FUSE'],
  [0x01021997, '9P'],
  [0x5346414f, 'AFS'],
  [0x73757245, 'Coda'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
  [0x786f4256, 'vboxsf'],
  [0xbacbacbc, 'vmhgfs'],
]);

/**
 * @param type of the file system, as statfs gives it
 * @param path from the root; `\\server\share` is a share of Windows
 * @returns what kind of network it is; null for a disk of this machine, as far as can be told
 */
export function networkKind(type: number, path: string): string | null {
  if (/^[\\/]{2}[^\\/?.]/.test(path)) return 'SMB';
  return networkKinds.get(type >>> 0) ?? null;
}

/** Folders of sync programs by the name of one of them, or of two that follow each other. */
const services: readonly (readonly [service: string, folder: RegExp])[] = [
  ['iCloud', /^(icloud ?drive|library\/mobile documents)$/],
  ['OneDrive', /^onedrive( - .*)?$/],
  ['Dropbox', /^dropbox( \(.*\))?$/],
  ['Google Drive', /^(google ?drive|googledrivefs|library\/cloudstorage)$/],
  ['坚果云 (Nutstore)', /^(我的)?坚果云$|^nutstore( files)?$/],
  ['百度网盘 (Baidu)', /^百度(网盘|云同步盘|云)|^baidu(netdisk|syncdisk|yun)/],
  ['WPS 云盘', /^wps ?(云盘|云文档|drive|cloud ?files)/],
  ['Box', /^box( sync)?$/],
  ['Nextcloud', /^(nextcloud|owncloud)\d*$/],
  ['腾讯微云 (Weiyun)', /^(腾讯)?微云|^weiyun/],
];

/**
 * @param path from the root, with `/` or `\`
 * @returns the service that keeps this folder in step with others; null where none is known by the name
 */
export function syncService(path: string): string | null {
  const parts = path.toLowerCase().split(/[\\/]+/);
  for (const [index, part] of parts.entries()) {
    for (const [service, folder] of services) {
      if (folder.test(part) || folder.test(`${part}/${parts[index + 1] ?? ''}`)) return service;
    }
  }
  return null;
}
