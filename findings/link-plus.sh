#!/usr/bin/env bash
# Software: golang-github-pquerna-otp-dev 1.3.0-1 (Debian 12), compiled by Debian's Go 1.19.8.
#
# Behaviour: totp.Generate() writes one otpauth link by two rules. In the label a plus sign stands
# for itself and a blank is %20; in the query, a few characters on, a plus sign stands for a blank
# and a plus is %2B. The issuer "Mail + Co" thus appears in one link as "Mail%20+%20Co" and as
# "Mail+%2B+Co".
#
# What it means: no single rule reads such a link. Who takes every + for a blank stores the account
# "ann+test" as "ann test"; who takes none shows the issuer "Mail+++Co" and finds that it differs
# from the one in the label. Read the two halves apart.
set -euo pipefail

for tool in apt-get dpkg-deb; do
  command -v "$tool" > /dev/null || { echo "Cannot run here: $tool is missing."; exit 3; }
done
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
# The packages are unpacked here and not installed: nothing outside the folder changes.
apt-get -qq -o APT::Sandbox::User="$(id -un)" download \
  golang-github-pquerna-otp-dev=1.3.0-1 golang-barcode-dev=1.0.1-1 \
  golang-1.19-go=1.19.8-2 golang-1.19-src=1.19.8-2 ||
  { echo 'Cannot run here: apt does not offer these versions of Debian 12.'; exit 3; }
for package in *.deb; do dpkg-deb -x "$package" root; done

cat > run.go <<'GO'
package main

import (
	"fmt"
	"net/url"
	"os"
	"strings"

	"github.com/pquerna/otp/totp"
)

func main() {
	key, err := totp.Generate(totp.GenerateOpts{
		Issuer:      "Mail + Co",
		AccountName: "ann+test",
		Secret:      []byte("12345678901234567890"),
	})
	if err != nil {
		fmt.Println("Changed: no link is made:", err)
		os.Exit(1)
	}
	link := key.String()
	fmt.Println("link:             ", link)
	label, query, _ := strings.Cut(strings.TrimPrefix(link, "otpauth://totp/"), "?")
	_, issuer, _ := strings.Cut(query, "issuer=")
	issuer, _, _ = strings.Cut(issuer, "&")
	for _, half := range []string{label, issuer} {
		blank, _ := url.QueryUnescape(half)
		plus, _ := url.PathUnescape(half)
		fmt.Printf("%-18s + as a blank: %q, + as itself: %q\n", half, blank, plus)
	}
	if label != "Mail%20+%20Co:ann+test" || issuer != "Mail+%2B+Co" {
		fmt.Println("Changed: label and query no longer give the plus sign two meanings.")
		os.Exit(1)
	}
}
GO
export GOROOT=$work/root/usr/lib/go-1.19 GOPATH=$work/root/usr/share/gocode
unset GOFLAGS
export GO111MODULE=off GOTOOLCHAIN=local GOCACHE=$work/cache GOTMPDIR=$work GOENV=off
"$GOROOT/bin/go" version
echo 'golang-github-pquerna-otp-dev 1.3.0-1'
"$GOROOT/bin/go" run run.go
