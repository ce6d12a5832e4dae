# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_kcfglint_global_optspecs
    string join \n kind= stdin-filename= no-context root= target= profile= select= ignore= extend-select= config= isolated format= output= fail-on= hints statistics explain baseline= write-baseline= add-ignores allow-empty fix unsafe-fixes diff h/help V/version
end

function __fish_kcfglint_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_kcfglint_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_kcfglint_using_subcommand
    set -l cmd (__fish_kcfglint_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c kcfglint -n "__fish_kcfglint_needs_command" -l kind -d 'The kind of the named files, whatever they hold: zookeeper, kafka, myid, unit ...' -r
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l stdin-filename -d 'The path of what comes on standard input' -r -F
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l root -d 'Looks up below this folder what files name by an absolute path, such as a unit\'s configuration or the myid in a dataDir: a copy of a host\'s files, or / on the host itself' -r -F
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l target -d 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times' -r
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l profile -d 'For whom it is: dev, default, production or strict' -r
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l select -d 'Only these rules: codes, names or families, parted by commas' -r
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l ignore -d 'Not these rules' -r
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l extend-select -d 'These rules, too' -r
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l config -d 'The settings file [default: the nearest kcfglint.toml at or above each path]' -r -F
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l format -d 'How findings are written' -r -f -a "full\t'Each finding with the lines that it is about'
concise\t'One line a finding'
json\t'The whole report, schema 1'
sarif\t'SARIF 2.1.0, for code scanning'
github\t'Commands of a GitHub workflow, which draws them as annotations'
gitlab\t'GitLab\'s code quality report'
junit\t'JUnit\'s XML, for whatever shows the results of tests'
rdjson\t'reviewdog\'s diagnostics'"
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l output -d 'Writes the report to a file, too; may be given several times' -r
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l fail-on -d 'The lowest severity that makes the exit code 1 [default: error; in profile strict: warning]' -r -f -a "error\t''
warning\t''
hint\t''
never\t''"
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l baseline -d 'Leaves out the findings of this file, and names those of them that are gone' -r -F
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l write-baseline -d 'Writes the findings of today into this file, so that only new ones are told from now on' -r -F
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l no-context -d 'Reads nothing beside the named files to understand them'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l isolated -d 'Reads no settings file'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l hints -d 'Prints hints, too'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l statistics -d 'Counts the findings by rule, in the place of each; in full and concise'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l explain -d 'Prints a rule\'s page below its first finding; in full and concise'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l add-ignores -d 'Writes a comment that hides it above everything that is found today'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l allow-empty -d 'Nothing to lint is no error'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l fix -d 'Makes the safe fixes in the named files; the report is about what is left'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l unsafe-fixes -d 'With --fix or --diff: the fixes, too, that change what a product reads'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -l diff -d 'Shows what --fix would write, and writes nothing; the report goes to standard error'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -s V -l version -d 'Print version'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -a "check" -d 'Lints files and folders; the same as no command'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -a "explain" -d 'Prints a rule\'s page, or finds the rules by a line of a server\'s log'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -a "rules" -d 'Lists the rules'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -a "topology" -d 'Shows the nodes, ensembles and clusters as kcfglint understands them, and why'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -a "show" -d 'Lists each setting as the product sees it, where it comes from, and what is never used'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -a "upgrade" -d 'Says what has to change before another release, or KRaft, and in which order'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -a "diff" -d 'Tells what a change does: findings, settings in force, restarts; of two folders or files, or of revisions of git'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -a "init" -d 'Writes a kcfglint.toml in which every setting stands behind a comment mark'
complete -c kcfglint -n "__fish_kcfglint_needs_command" -a "completions" -d 'Prints a shell\'s script for completions'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l kind -d 'The kind of the named files, whatever they hold: zookeeper, kafka, myid, unit ...' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l stdin-filename -d 'The path of what comes on standard input' -r -F
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l root -d 'Looks up below this folder what files name by an absolute path, such as a unit\'s configuration or the myid in a dataDir: a copy of a host\'s files, or / on the host itself' -r -F
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l target -d 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l profile -d 'For whom it is: dev, default, production or strict' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l select -d 'Only these rules: codes, names or families, parted by commas' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l ignore -d 'Not these rules' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l extend-select -d 'These rules, too' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l config -d 'The settings file [default: the nearest kcfglint.toml at or above each path]' -r -F
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l format -d 'How findings are written' -r -f -a "full\t'Each finding with the lines that it is about'
concise\t'One line a finding'
json\t'The whole report, schema 1'
sarif\t'SARIF 2.1.0, for code scanning'
github\t'Commands of a GitHub workflow, which draws them as annotations'
gitlab\t'GitLab\'s code quality report'
junit\t'JUnit\'s XML, for whatever shows the results of tests'
rdjson\t'reviewdog\'s diagnostics'"
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l output -d 'Writes the report to a file, too; may be given several times' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l fail-on -d 'The lowest severity that makes the exit code 1 [default: error; in profile strict: warning]' -r -f -a "error\t''
warning\t''
hint\t''
never\t''"
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l baseline -d 'Leaves out the findings of this file, and names those of them that are gone' -r -F
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l write-baseline -d 'Writes the findings of today into this file, so that only new ones are told from now on' -r -F
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l no-context -d 'Reads nothing beside the named files to understand them'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l isolated -d 'Reads no settings file'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l hints -d 'Prints hints, too'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l statistics -d 'Counts the findings by rule, in the place of each; in full and concise'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l explain -d 'Prints a rule\'s page below its first finding; in full and concise'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l add-ignores -d 'Writes a comment that hides it above everything that is found today'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l allow-empty -d 'Nothing to lint is no error'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l fix -d 'Makes the safe fixes in the named files; the report is about what is left'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l unsafe-fixes -d 'With --fix or --diff: the fixes, too, that change what a product reads'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -l diff -d 'Shows what --fix would write, and writes nothing; the report goes to standard error'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand explain" -s h -l help -d 'Print help'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand rules" -l format -d 'How the list is written' -r -f -a "table\t''
json\t''"
complete -c kcfglint -n "__fish_kcfglint_using_subcommand rules" -s h -l help -d 'Print help'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand topology" -l kind -d 'The kind of the named files, whatever they hold: zookeeper, kafka, myid, unit ...' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand topology" -l stdin-filename -d 'The path of what comes on standard input' -r -F
complete -c kcfglint -n "__fish_kcfglint_using_subcommand topology" -l root -d 'Looks up below this folder what files name by an absolute path, such as a unit\'s configuration or the myid in a dataDir: a copy of a host\'s files, or / on the host itself' -r -F
complete -c kcfglint -n "__fish_kcfglint_using_subcommand topology" -l target -d 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand topology" -l profile -d 'For whom it is: dev, default, production or strict' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand topology" -l select -d 'Only these rules: codes, names or families, parted by commas' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand topology" -l ignore -d 'Not these rules' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand topology" -l extend-select -d 'These rules, too' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand topology" -l config -d 'The settings file [default: the nearest kcfglint.toml at or above each path]' -r -F
complete -c kcfglint -n "__fish_kcfglint_using_subcommand topology" -l format -d 'How it is drawn' -r -f -a "tree\t'For people'
json\t'For scripts, schema 1'
mermaid\t'A flowchart of Mermaid'
dot\t'A graph of Graphviz'"
complete -c kcfglint -n "__fish_kcfglint_using_subcommand topology" -l no-context -d 'Reads nothing beside the named files to understand them'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand topology" -l isolated -d 'Reads no settings file'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand topology" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand show" -l kind -d 'The kind of the named files, whatever they hold: zookeeper, kafka, myid, unit ...' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand show" -l stdin-filename -d 'The path of what comes on standard input' -r -F
complete -c kcfglint -n "__fish_kcfglint_using_subcommand show" -l root -d 'Looks up below this folder what files name by an absolute path, such as a unit\'s configuration or the myid in a dataDir: a copy of a host\'s files, or / on the host itself' -r -F
complete -c kcfglint -n "__fish_kcfglint_using_subcommand show" -l target -d 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand show" -l profile -d 'For whom it is: dev, default, production or strict' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand show" -l select -d 'Only these rules: codes, names or families, parted by commas' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand show" -l ignore -d 'Not these rules' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand show" -l extend-select -d 'These rules, too' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand show" -l config -d 'The settings file [default: the nearest kcfglint.toml at or above each path]' -r -F
complete -c kcfglint -n "__fish_kcfglint_using_subcommand show" -l format -d 'How it is written' -r -f -a "text\t'For people'
json\t'Schema 1'"
complete -c kcfglint -n "__fish_kcfglint_using_subcommand show" -l no-context -d 'Reads nothing beside the named files to understand them'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand show" -l isolated -d 'Reads no settings file'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand upgrade" -l to -d 'Where it goes: kafka=4.0, zookeeper=3.9 or kraft; may be given several times. What is run today is --target, else what the files tell' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand upgrade" -l kind -d 'The kind of the named files, whatever they hold: zookeeper, kafka, myid, unit ...' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand upgrade" -l stdin-filename -d 'The path of what comes on standard input' -r -F
complete -c kcfglint -n "__fish_kcfglint_using_subcommand upgrade" -l root -d 'Looks up below this folder what files name by an absolute path, such as a unit\'s configuration or the myid in a dataDir: a copy of a host\'s files, or / on the host itself' -r -F
complete -c kcfglint -n "__fish_kcfglint_using_subcommand upgrade" -l target -d 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand upgrade" -l profile -d 'For whom it is: dev, default, production or strict' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand upgrade" -l select -d 'Only these rules: codes, names or families, parted by commas' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand upgrade" -l ignore -d 'Not these rules' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand upgrade" -l extend-select -d 'These rules, too' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand upgrade" -l config -d 'The settings file [default: the nearest kcfglint.toml at or above each path]' -r -F
complete -c kcfglint -n "__fish_kcfglint_using_subcommand upgrade" -l format -d 'How it is written' -r -f -a "text\t'For people'
json\t'Schema 1'"
complete -c kcfglint -n "__fish_kcfglint_using_subcommand upgrade" -l no-context -d 'Reads nothing beside the named files to understand them'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand upgrade" -l isolated -d 'Reads no settings file'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand upgrade" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand diff" -l format -d 'How it is written' -r -f -a "text\t'For people'
json\t'Schema 1'"
complete -c kcfglint -n "__fish_kcfglint_using_subcommand diff" -l fail-on -d 'The lowest severity of a new finding that makes the exit code 1' -r -f -a "error\t''
warning\t''
hint\t''
never\t''"
complete -c kcfglint -n "__fish_kcfglint_using_subcommand diff" -l target -d 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand diff" -l profile -d 'For whom it is: dev, default, production or strict' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand diff" -l select -d 'Only these rules: codes, names or families, parted by commas' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand diff" -l ignore -d 'Not these rules' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand diff" -l extend-select -d 'These rules, too' -r
complete -c kcfglint -n "__fish_kcfglint_using_subcommand diff" -l config -d 'The settings file [default: the nearest kcfglint.toml at or above each path]' -r -F
complete -c kcfglint -n "__fish_kcfglint_using_subcommand diff" -l hints -d 'Prints hints, too'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand diff" -l isolated -d 'Reads no settings file'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand init" -s h -l help -d 'Print help'
complete -c kcfglint -n "__fish_kcfglint_using_subcommand completions" -s h -l help -d 'Print help'
