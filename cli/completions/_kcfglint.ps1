
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'kcfglint' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'kcfglint'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'kcfglint' {
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'The kind of the named files, whatever they hold: zookeeper, kafka, myid, unit ...')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'The path of what comes on standard input')
            [CompletionResult]::new('--root', '--root', [CompletionResultType]::ParameterName, 'Looks up below this folder what files name by an absolute path, such as a unit''s configuration or the myid in a dataDir: a copy of a host''s files, or / on the host itself')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'For whom it is: dev, default, production or strict')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Only these rules: codes, names or families, parted by commas')
            [CompletionResult]::new('--ignore', '--ignore', [CompletionResultType]::ParameterName, 'Not these rules')
            [CompletionResult]::new('--extend-select', '--extend-select', [CompletionResultType]::ParameterName, 'These rules, too')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The settings file [default: the nearest kcfglint.toml at or above each path]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How findings are written')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Writes the report to a file, too; may be given several times')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'The lowest severity that makes the exit code 1 [default: error; in profile strict: warning]')
            [CompletionResult]::new('--baseline', '--baseline', [CompletionResultType]::ParameterName, 'Leaves out the findings of this file, and names those of them that are gone')
            [CompletionResult]::new('--write-baseline', '--write-baseline', [CompletionResultType]::ParameterName, 'Writes the findings of today into this file, so that only new ones are told from now on')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Reads nothing beside the named files to understand them')
            [CompletionResult]::new('--isolated', '--isolated', [CompletionResultType]::ParameterName, 'Reads no settings file')
            [CompletionResult]::new('--hints', '--hints', [CompletionResultType]::ParameterName, 'Prints hints, too')
            [CompletionResult]::new('--statistics', '--statistics', [CompletionResultType]::ParameterName, 'Counts the findings by rule, in the place of each; in full and concise')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Prints a rule''s page below its first finding; in full and concise')
            [CompletionResult]::new('--add-ignores', '--add-ignores', [CompletionResultType]::ParameterName, 'Writes a comment that hides it above everything that is found today')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Nothing to lint is no error')
            [CompletionResult]::new('--fix', '--fix', [CompletionResultType]::ParameterName, 'Makes the safe fixes in the named files; the report is about what is left')
            [CompletionResult]::new('--unsafe-fixes', '--unsafe-fixes', [CompletionResultType]::ParameterName, 'With --fix or --diff: the fixes, too, that change what a product reads')
            [CompletionResult]::new('--diff', '--diff', [CompletionResultType]::ParameterName, 'Shows what --fix would write, and writes nothing; the report goes to standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Lints files and folders; the same as no command')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Prints a rule''s page, or finds the rules by a line of a server''s log')
            [CompletionResult]::new('rules', 'rules', [CompletionResultType]::ParameterValue, 'Lists the rules')
            [CompletionResult]::new('topology', 'topology', [CompletionResultType]::ParameterValue, 'Shows the nodes, ensembles and clusters as kcfglint understands them, and why')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Lists each setting as the product sees it, where it comes from, and what is never used')
            [CompletionResult]::new('upgrade', 'upgrade', [CompletionResultType]::ParameterValue, 'Says what has to change before another release, or KRaft, and in which order')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Tells what a change does: findings, settings in force, restarts; of two folders or files, or of revisions of git')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Writes a kcfglint.toml in which every setting stands behind a comment mark')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Prints a shell''s script for completions')
            break
        }
        'kcfglint;check' {
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'The kind of the named files, whatever they hold: zookeeper, kafka, myid, unit ...')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'The path of what comes on standard input')
            [CompletionResult]::new('--root', '--root', [CompletionResultType]::ParameterName, 'Looks up below this folder what files name by an absolute path, such as a unit''s configuration or the myid in a dataDir: a copy of a host''s files, or / on the host itself')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'For whom it is: dev, default, production or strict')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Only these rules: codes, names or families, parted by commas')
            [CompletionResult]::new('--ignore', '--ignore', [CompletionResultType]::ParameterName, 'Not these rules')
            [CompletionResult]::new('--extend-select', '--extend-select', [CompletionResultType]::ParameterName, 'These rules, too')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The settings file [default: the nearest kcfglint.toml at or above each path]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How findings are written')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Writes the report to a file, too; may be given several times')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'The lowest severity that makes the exit code 1 [default: error; in profile strict: warning]')
            [CompletionResult]::new('--baseline', '--baseline', [CompletionResultType]::ParameterName, 'Leaves out the findings of this file, and names those of them that are gone')
            [CompletionResult]::new('--write-baseline', '--write-baseline', [CompletionResultType]::ParameterName, 'Writes the findings of today into this file, so that only new ones are told from now on')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Reads nothing beside the named files to understand them')
            [CompletionResult]::new('--isolated', '--isolated', [CompletionResultType]::ParameterName, 'Reads no settings file')
            [CompletionResult]::new('--hints', '--hints', [CompletionResultType]::ParameterName, 'Prints hints, too')
            [CompletionResult]::new('--statistics', '--statistics', [CompletionResultType]::ParameterName, 'Counts the findings by rule, in the place of each; in full and concise')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Prints a rule''s page below its first finding; in full and concise')
            [CompletionResult]::new('--add-ignores', '--add-ignores', [CompletionResultType]::ParameterName, 'Writes a comment that hides it above everything that is found today')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Nothing to lint is no error')
            [CompletionResult]::new('--fix', '--fix', [CompletionResultType]::ParameterName, 'Makes the safe fixes in the named files; the report is about what is left')
            [CompletionResult]::new('--unsafe-fixes', '--unsafe-fixes', [CompletionResultType]::ParameterName, 'With --fix or --diff: the fixes, too, that change what a product reads')
            [CompletionResult]::new('--diff', '--diff', [CompletionResultType]::ParameterName, 'Shows what --fix would write, and writes nothing; the report goes to standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'kcfglint;explain' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kcfglint;rules' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the list is written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kcfglint;topology' {
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'The kind of the named files, whatever they hold: zookeeper, kafka, myid, unit ...')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'The path of what comes on standard input')
            [CompletionResult]::new('--root', '--root', [CompletionResultType]::ParameterName, 'Looks up below this folder what files name by an absolute path, such as a unit''s configuration or the myid in a dataDir: a copy of a host''s files, or / on the host itself')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'For whom it is: dev, default, production or strict')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Only these rules: codes, names or families, parted by commas')
            [CompletionResult]::new('--ignore', '--ignore', [CompletionResultType]::ParameterName, 'Not these rules')
            [CompletionResult]::new('--extend-select', '--extend-select', [CompletionResultType]::ParameterName, 'These rules, too')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The settings file [default: the nearest kcfglint.toml at or above each path]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How it is drawn')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Reads nothing beside the named files to understand them')
            [CompletionResult]::new('--isolated', '--isolated', [CompletionResultType]::ParameterName, 'Reads no settings file')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'kcfglint;show' {
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'The kind of the named files, whatever they hold: zookeeper, kafka, myid, unit ...')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'The path of what comes on standard input')
            [CompletionResult]::new('--root', '--root', [CompletionResultType]::ParameterName, 'Looks up below this folder what files name by an absolute path, such as a unit''s configuration or the myid in a dataDir: a copy of a host''s files, or / on the host itself')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'For whom it is: dev, default, production or strict')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Only these rules: codes, names or families, parted by commas')
            [CompletionResult]::new('--ignore', '--ignore', [CompletionResultType]::ParameterName, 'Not these rules')
            [CompletionResult]::new('--extend-select', '--extend-select', [CompletionResultType]::ParameterName, 'These rules, too')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The settings file [default: the nearest kcfglint.toml at or above each path]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How it is written')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Reads nothing beside the named files to understand them')
            [CompletionResult]::new('--isolated', '--isolated', [CompletionResultType]::ParameterName, 'Reads no settings file')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'kcfglint;upgrade' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where it goes: kafka=4.0, zookeeper=3.9 or kraft; may be given several times. What is run today is --target, else what the files tell')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'The kind of the named files, whatever they hold: zookeeper, kafka, myid, unit ...')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'The path of what comes on standard input')
            [CompletionResult]::new('--root', '--root', [CompletionResultType]::ParameterName, 'Looks up below this folder what files name by an absolute path, such as a unit''s configuration or the myid in a dataDir: a copy of a host''s files, or / on the host itself')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'For whom it is: dev, default, production or strict')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Only these rules: codes, names or families, parted by commas')
            [CompletionResult]::new('--ignore', '--ignore', [CompletionResultType]::ParameterName, 'Not these rules')
            [CompletionResult]::new('--extend-select', '--extend-select', [CompletionResultType]::ParameterName, 'These rules, too')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The settings file [default: the nearest kcfglint.toml at or above each path]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How it is written')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Reads nothing beside the named files to understand them')
            [CompletionResult]::new('--isolated', '--isolated', [CompletionResultType]::ParameterName, 'Reads no settings file')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'kcfglint;diff' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How it is written')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'The lowest severity of a new finding that makes the exit code 1')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'For whom it is: dev, default, production or strict')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Only these rules: codes, names or families, parted by commas')
            [CompletionResult]::new('--ignore', '--ignore', [CompletionResultType]::ParameterName, 'Not these rules')
            [CompletionResult]::new('--extend-select', '--extend-select', [CompletionResultType]::ParameterName, 'These rules, too')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The settings file [default: the nearest kcfglint.toml at or above each path]')
            [CompletionResult]::new('--hints', '--hints', [CompletionResultType]::ParameterName, 'Prints hints, too')
            [CompletionResult]::new('--isolated', '--isolated', [CompletionResultType]::ParameterName, 'Reads no settings file')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'kcfglint;init' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kcfglint;completions' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
