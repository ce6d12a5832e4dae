
use builtin;
use str;

set edit:completion:arg-completer[kcfglint] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'kcfglint'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'kcfglint'= {
            cand --kind 'The kind of the named files, whatever they hold: zookeeper, kafka, myid, unit ...'
            cand --stdin-filename 'The path of what comes on standard input'
            cand --root 'Looks up below this folder what files name by an absolute path, such as a unit''s configuration or the myid in a dataDir: a copy of a host''s files, or / on the host itself'
            cand --target 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times'
            cand --profile 'For whom it is: dev, default, production or strict'
            cand --select 'Only these rules: codes, names or families, parted by commas'
            cand --ignore 'Not these rules'
            cand --extend-select 'These rules, too'
            cand --config 'The settings file [default: the nearest kcfglint.toml at or above each path]'
            cand --format 'How findings are written'
            cand --output 'Writes the report to a file, too; may be given several times'
            cand --fail-on 'The lowest severity that makes the exit code 1 [default: error; in profile strict: warning]'
            cand --baseline 'Leaves out the findings of this file, and names those of them that are gone'
            cand --write-baseline 'Writes the findings of today into this file, so that only new ones are told from now on'
            cand --no-context 'Reads nothing beside the named files to understand them'
            cand --isolated 'Reads no settings file'
            cand --hints 'Prints hints, too'
            cand --statistics 'Counts the findings by rule, in the place of each; in full and concise'
            cand --explain 'Prints a rule''s page below its first finding; in full and concise'
            cand --add-ignores 'Writes a comment that hides it above everything that is found today'
            cand --allow-empty 'Nothing to lint is no error'
            cand --fix 'Makes the safe fixes in the named files; the report is about what is left'
            cand --unsafe-fixes 'With --fix or --diff: the fixes, too, that change what a product reads'
            cand --diff 'Shows what --fix would write, and writes nothing; the report goes to standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand check 'Lints files and folders; the same as no command'
            cand explain 'Prints a rule''s page, or finds the rules by a line of a server''s log'
            cand rules 'Lists the rules'
            cand topology 'Shows the nodes, ensembles and clusters as kcfglint understands them, and why'
            cand show 'Lists each setting as the product sees it, where it comes from, and what is never used'
            cand upgrade 'Says what has to change before another release, or KRaft, and in which order'
            cand diff 'Tells what a change does: findings, settings in force, restarts; of two folders or files, or of revisions of git'
            cand init 'Writes a kcfglint.toml in which every setting stands behind a comment mark'
            cand completions 'Prints a shell''s script for completions'
        }
        &'kcfglint;check'= {
            cand --kind 'The kind of the named files, whatever they hold: zookeeper, kafka, myid, unit ...'
            cand --stdin-filename 'The path of what comes on standard input'
            cand --root 'Looks up below this folder what files name by an absolute path, such as a unit''s configuration or the myid in a dataDir: a copy of a host''s files, or / on the host itself'
            cand --target 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times'
            cand --profile 'For whom it is: dev, default, production or strict'
            cand --select 'Only these rules: codes, names or families, parted by commas'
            cand --ignore 'Not these rules'
            cand --extend-select 'These rules, too'
            cand --config 'The settings file [default: the nearest kcfglint.toml at or above each path]'
            cand --format 'How findings are written'
            cand --output 'Writes the report to a file, too; may be given several times'
            cand --fail-on 'The lowest severity that makes the exit code 1 [default: error; in profile strict: warning]'
            cand --baseline 'Leaves out the findings of this file, and names those of them that are gone'
            cand --write-baseline 'Writes the findings of today into this file, so that only new ones are told from now on'
            cand --no-context 'Reads nothing beside the named files to understand them'
            cand --isolated 'Reads no settings file'
            cand --hints 'Prints hints, too'
            cand --statistics 'Counts the findings by rule, in the place of each; in full and concise'
            cand --explain 'Prints a rule''s page below its first finding; in full and concise'
            cand --add-ignores 'Writes a comment that hides it above everything that is found today'
            cand --allow-empty 'Nothing to lint is no error'
            cand --fix 'Makes the safe fixes in the named files; the report is about what is left'
            cand --unsafe-fixes 'With --fix or --diff: the fixes, too, that change what a product reads'
            cand --diff 'Shows what --fix would write, and writes nothing; the report goes to standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'kcfglint;explain'= {
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'kcfglint;rules'= {
            cand --format 'How the list is written'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'kcfglint;topology'= {
            cand --kind 'The kind of the named files, whatever they hold: zookeeper, kafka, myid, unit ...'
            cand --stdin-filename 'The path of what comes on standard input'
            cand --root 'Looks up below this folder what files name by an absolute path, such as a unit''s configuration or the myid in a dataDir: a copy of a host''s files, or / on the host itself'
            cand --target 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times'
            cand --profile 'For whom it is: dev, default, production or strict'
            cand --select 'Only these rules: codes, names or families, parted by commas'
            cand --ignore 'Not these rules'
            cand --extend-select 'These rules, too'
            cand --config 'The settings file [default: the nearest kcfglint.toml at or above each path]'
            cand --format 'How it is drawn'
            cand --no-context 'Reads nothing beside the named files to understand them'
            cand --isolated 'Reads no settings file'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'kcfglint;show'= {
            cand --kind 'The kind of the named files, whatever they hold: zookeeper, kafka, myid, unit ...'
            cand --stdin-filename 'The path of what comes on standard input'
            cand --root 'Looks up below this folder what files name by an absolute path, such as a unit''s configuration or the myid in a dataDir: a copy of a host''s files, or / on the host itself'
            cand --target 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times'
            cand --profile 'For whom it is: dev, default, production or strict'
            cand --select 'Only these rules: codes, names or families, parted by commas'
            cand --ignore 'Not these rules'
            cand --extend-select 'These rules, too'
            cand --config 'The settings file [default: the nearest kcfglint.toml at or above each path]'
            cand --format 'How it is written'
            cand --no-context 'Reads nothing beside the named files to understand them'
            cand --isolated 'Reads no settings file'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'kcfglint;upgrade'= {
            cand --to 'Where it goes: kafka=4.0, zookeeper=3.9 or kraft; may be given several times. What is run today is --target, else what the files tell'
            cand --kind 'The kind of the named files, whatever they hold: zookeeper, kafka, myid, unit ...'
            cand --stdin-filename 'The path of what comes on standard input'
            cand --root 'Looks up below this folder what files name by an absolute path, such as a unit''s configuration or the myid in a dataDir: a copy of a host''s files, or / on the host itself'
            cand --target 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times'
            cand --profile 'For whom it is: dev, default, production or strict'
            cand --select 'Only these rules: codes, names or families, parted by commas'
            cand --ignore 'Not these rules'
            cand --extend-select 'These rules, too'
            cand --config 'The settings file [default: the nearest kcfglint.toml at or above each path]'
            cand --format 'How it is written'
            cand --no-context 'Reads nothing beside the named files to understand them'
            cand --isolated 'Reads no settings file'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'kcfglint;diff'= {
            cand --format 'How it is written'
            cand --fail-on 'The lowest severity of a new finding that makes the exit code 1'
            cand --target 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times'
            cand --profile 'For whom it is: dev, default, production or strict'
            cand --select 'Only these rules: codes, names or families, parted by commas'
            cand --ignore 'Not these rules'
            cand --extend-select 'These rules, too'
            cand --config 'The settings file [default: the nearest kcfglint.toml at or above each path]'
            cand --hints 'Prints hints, too'
            cand --isolated 'Reads no settings file'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'kcfglint;init'= {
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'kcfglint;completions'= {
            cand -h 'Print help'
            cand --help 'Print help'
        }
    ]
    $completions[$command]
}
