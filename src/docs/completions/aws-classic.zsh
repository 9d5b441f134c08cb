#compdef aws-classic @NAMES@
# Completions for zsh of aws-classic and of all names that it answers to.
# Made by `aws-classic completions zsh`. To use them, save them as _aws_classic in a folder of $fpath, or, after compinit:
# source <(aws-classic completions zsh)

typeset -ga _aws_classic_names=(@NAMES@)
typeset -ga _aws_classic_verbs=(@VERBS@)

# The options of the command $1. -t,--type=A,B is called -t or --type and takes A or B; --name= takes anything, --quiet nothing;
# =A,B is an argument, and =@ one that is a command's name.
_aws_classic_options() {
    own='' general=''
    case $1 in
@GENERAL@
    esac
    case $1 in
@OWN@
    esac
}

_aws_classic() {
    local own general option prev at=1 name=${words[1]:t}
    local -a offered

    # The command's name is the first word, or comes after aws-classic, as-cmd or sandbox.
    while [[ $name == (aws-classic|*-cmd|sandbox) ]]; do
        at=$((at + 1))
        if ((at >= CURRENT)); then
            case $name in
            aws-classic) compadd -- $_aws_classic_verbs $_aws_classic_names ;;
            sandbox) compadd -- $_aws_classic_names; _files ;;
            *) compadd -- ${(M)_aws_classic_names:#${name%cmd}*} ;;
            esac
            return
        fi
        name=$words[at]
    done
    _aws_classic_options "$name"

    prev=$words[CURRENT-1]
    if [[ $PREFIX == --*=* ]]; then
        prev=${PREFIX%%=*}
        compset -P '*='
    fi
    for option in ${=own} ${=general}; do
        [[ ,${option%%=*}, == *,$prev,* ]] || continue
        [[ $option == *=* ]] || break
        offered=(${(s:,:)option#*=})
        if (($#offered)); then compadd -- $offered; else _files; fi
        return
    done

    for option in ${=own} ${=general}; do
        if [[ $PREFIX == -* ]]; then
            offered+=(${(s:,:)option%%=*})
        elif [[ $option == '=@' ]]; then
            offered+=($_aws_classic_names)
        elif [[ $option == '='* ]]; then
            offered+=(${(s:,:)option#=})
        fi
    done
    if (($#offered)); then compadd -- $offered; else _files; fi
}

if [[ $funcstack[1] == _aws_classic ]]; then
    _aws_classic "$@"
else
    compdef _aws_classic aws-classic $_aws_classic_names
fi
