# LemonLDAP::NG's portal without a web server before it: its own files from Debian's folders, everything else from the portal.
use strict;
use warnings;
use Lemonldap::NG::Portal::Main;
use Plack::Builder;

my $portal = Lemonldap::NG::Portal::Main->run({});
builder {
    mount '/static' => builder {
        enable 'Plack::Middleware::Static', path => sub { 1 },
          root => '/usr/share/lemonldap-ng/portal/htdocs/static';
        sub { [ 404, [], [] ] };
    };
    mount '/javascript' => builder {
        enable 'Plack::Middleware::Static', path => sub { 1 }, root => '/usr/share/javascript';
        sub { [ 404, [], [] ] };
    };
    mount '/' => $portal;
};
