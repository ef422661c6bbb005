import { everyAnswer, pathRules } from './headers.ts';
import { toRegularExpression } from './pattern.ts';
import { bothWays, doorsIn, redirectsIn } from './redirects.ts';

export interface NginxSite {
  host: string;
  /** The folder that `deploy/release` fills: `current` and `previous` lie in it. */
  folder: string;
  certificate: string;
  key: string;
  /** Where certificates are renewed: the folder of ACME's answers. */
  acme: string;
  /** What nginx listens on; tests take other ports. */
  listen?: { plain: string[]; secure: string[] };
  /** Whether the module libnginx-mod-http-brotli-static is there. */
  brotli?: boolean;
}

const everywhere = { plain: ['80', '[::]:80'], secure: ['443', '[::]:443'] };

/** The nginx configuration of one site, for `/etc/nginx/sites-available/`. Old addresses and codes are those of the built folder `built`. */
export function writeNginxSite(
  { host, folder, certificate, key, acme, listen = everywhere, brotli = true }: NginxSite,
  built: string,
): string {
  const moved = redirectsIn(built);
  const doors = doorsIn(built);
  return `# Written by deploy/nginx from deploy/headers.ts and the site's old addresses: change those, then write it again.

${headerMaps()}

# Old addresses. nginx compares these texts without regard to capitals.
map $uri $site_moved {
  default "";
${moved.map(({ from, to }) => `  ${quoted(from)} ${quoted(to)};`).join('\n')}
}

# Printed codes and numbers of procedures, however they are typed. A code that is younger than this file answers as it is printed.
map $uri $site_door {
  default /.none;
${doors.flatMap((door) => bothWays(door).map((way) => `  ${quoted(way)} ${quoted(`${door}/index.html`)};`)).join('\n')}
}

server {
${listen.plain.map((address) => `  listen ${address};`).join('\n')}
  server_name ${host};
  server_tokens off;
  location ^~ /.well-known/acme-challenge/ { root ${acme}; }
  location / { return 301 https://${host}$request_uri; }
}

server {
${listen.secure.map((address) => `  listen ${address} ssl http2;`).join('\n')}
  server_name ${host};
  server_tokens off;
  root ${folder}/current;

  # Mozilla's intermediate profile: every phone from Android 4.4 on.
  ssl_certificate ${certificate};
  ssl_certificate_key ${key};
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;
  ssl_prefer_server_ciphers off;
  ssl_session_cache shared:site:10m;
  ssl_session_timeout 1d;
  ssl_session_tickets off;

${Object.keys(allHeaders())
  .map((name) => `  add_header ${name} ${variable(name)} always;`)
  .join('\n')}

  charset utf-8;
  charset_types text/css text/plain text/xml text/javascript application/javascript application/json application/rss+xml application/xml image/svg+xml;
  include /etc/nginx/mime.types;
  types {
    application/manifest+json webmanifest;
    text/javascript mjs;
  }

  # deploy/release has pressed the files; what it left alone is too small or pressed already.
  gzip_static on;
${brotli ? '  brotli_static on;\n' : ''}  gzip_vary on;
  sendfile on;
  tcp_nopush on;

  # One address a page. Only plain segments, or the answer could lead to another host (//host, /\\host).
  absolute_redirect off;
  if ($request_uri ~ "^((?:/[A-Za-z0-9._-]+)*/)index\\.html(?:$|\\?)") { return 301 $1; }
  if ($site_moved) { return 301 $site_moved; }
  error_page 403 404 =404 /404.html;
  location = /404.html { internal; }

  # The site's own papers, and anything hidden, are nobody's business.
  location ~ "^/_(headers|redirects)$|/\\.(?!well-known/)" { return 404; }

  location ~* "^/(?:q|tt)/." { try_files $site_door $uri $uri/index.html =404; }

${pathRules
  .filter(({ headers }) => headers['Cache-Control']?.includes('immutable'))
  .map(({ path }) => `  location ^~ ${path.replace(/\*$/, '')} { try_files $uri @previous; }`)
  .join('\n')}
  # A page that is still open asks for the hashed files of its own release.
  location @previous { root ${folder}/previous; }
}
`;
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
const variable = (name: string): string => `$site_${name.toLowerCase().replaceAll('-', '_')}`;

/** Every header that some path sends, with the value for all other paths; nginx sends no header whose value is empty. */
function allHeaders(): Record<string, string> {
  const special = pathRules.flatMap(({ headers }) => Object.keys(headers)).map((name) => [name, '']);
  return { ...Object.fromEntries(special), ...everyAnswer };
}

/** One map a header: `add_header` inside a location would drop all the others. The first expression that fits counts, so the last rule comes first. */
function headerMaps(): string {
  return Object.entries(allHeaders())
    .map(([name, value]) => {
      const special = pathRules.filter(({ headers }) => name in headers).toReversed();
      const lines = special.map(({ path, headers }) => `  ${quoted(`~${toRegularExpression(path)}`)} ${quoted(headers[name]!)};`);
      return [`map $uri ${variable(name)} {`, `  default ${quoted(value)};`, ...lines, '}'].join('\n');
    })
    .join('\n');
}
