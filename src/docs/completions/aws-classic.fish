# Completions for fish of aws-classic and of all names that it answers to.
# Made by `aws-classic completions fish`. To use them, put into config.fish: aws-classic completions fish | source

set -g __aws_classic_names @NAMES@
set -g __aws_classic_verbs @VERBS@

# The options of a command. -t,--type=A,B is called -t or --type and takes A or B; --name= takes anything, --quiet nothing;
# =A,B is an argument, and =@ one that is a command's name.
function __aws_classic_options --argument-names name
    set -l own
    set -l general
    switch $name
@GENERAL@
    end
    switch $name
@OWN@
    end
    string join \n -- $own $general
end

function __aws_classic
    set -l words (commandline -opc)
    set -l cur (commandline -ct)
    set -l at 1
    set -l name (string replace -r '.*/' '' -- $words[1])

    # The command's name is the first word, or comes after aws-classic, as-cmd or sandbox.
    while string match -qr '^(aws-classic|.*-cmd|sandbox)$' -- $name
        if test $at -ge (count $words)
            switch $name
                case aws-classic
                    string join \n -- $__aws_classic_verbs $__aws_classic_names
                case sandbox
                    string join \n -- $__aws_classic_names
                    __fish_complete_path $cur
                case '*'
                    string match -- (string replace -r 'cmd$' '*' -- $name) $__aws_classic_names
            end
            return
        end
        set at (math $at + 1)
        set name $words[$at]
    end
    set -l options (__aws_classic_options $name)

    set -l prev $words[-1]
    set -l glued ''
    if string match -qr -- '^--[^=]+=' $cur
        set -l parts (string split -m 1 = -- $cur)
        set prev $parts[1]
        set glued $prev=
        set cur $parts[2]
    end
    for option in $options
        set -l parts (string split -m 1 = -- $option)
        contains -- $prev (string split , -- $parts[1]); or continue
        set -q parts[2]; or break
        if test -n "$parts[2]"
            printf '%s\n' $glued(string split , -- $parts[2])
        else
            printf '%s\n' $glued(__fish_complete_path $cur)
        end
        return
    end

    set -l offered
    for option in $options
        if string match -q -- '-*' $cur
            set -a offered (string split , -- (string replace -r '=.*' '' -- $option))
        else if test "$option" = '=@'
            set -a offered $__aws_classic_names
        else if string match -q -- '=*' $option
            set -a offered (string split , -- (string sub -s 2 -- $option))
        end
    end
    if set -q offered[1]
        string join \n -- $offered
    else
        __fish_complete_path $cur
    end
end

for name in aws-classic $__aws_classic_names
    complete -c $name -f -a '(__aws_classic)'
end
