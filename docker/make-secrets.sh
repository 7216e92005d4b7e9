#!/bin/sh
# Writes .env with a random password for every user of the database, readable by its owner only. Existing ones stay.
set -eu
cd "$(dirname "$0")/.."
umask 077
touch .env
for name in POSTGRES TASK_DATABASE TREE_DATABASE MODERATION_DATABASE CONTRIBUTOR_DATABASE EXPORT_DATABASE WEB_DATABASE; do
  grep -q "^${name}_PASSWORD=" .env ||
    echo "${name}_PASSWORD=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')" >> .env
done
echo "The passwords are in $(pwd)/.env"
