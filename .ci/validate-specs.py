"""validate-specs.py COLLATERAL SPECS: every spec file against the JSON Schema that `collateral schema` prints."""
import json
import pathlib
import re
import subprocess
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML 1.2 as spec files mean it: dates and times stay text, and 'on' is a word."""


BOOLEAN = "tag:yaml.org,2002:bool"
Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in ("tag:yaml.org,2002:timestamp", BOOLEAN)]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver(BOOLEAN, re.compile("^(?:true|false)$"), list("tf"))


def schema(collateral, kind):
    text = subprocess.run([collateral, "schema", kind], check=True, capture_output=True, text=True).stdout
    found = json.loads(text)
    validator = jsonschema.validators.validator_for(found)
    validator.check_schema(found)
    return validator(found)


def main(collateral, specs):
    specs = pathlib.Path(specs)
    files = [("process", specs / "process.yaml")]
    files += [("interaction", path) for path in sorted(specs.glob("interactions/*.yaml"))]
    files += [("deal", path) for path in sorted(specs.glob("deals/*.yaml"))]
    files += [("people", path) for path in specs.glob("people.yaml")]
    files += [("coaching", path) for path in sorted(specs.glob("coaching/*.yaml"))]
    validators = {kind: schema(collateral, kind) for kind in dict(files)}
    faults = 0
    for kind, path in files:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader)
        for error in validators[kind].iter_errors(content):
            faults += 1
            print(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message}")
    print(f"{len(files)} files, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
