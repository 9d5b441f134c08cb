# Completions for bash of aws-classic and of all names that it answers to.
# Made by `aws-classic completions bash`. To use them: source <(aws-classic completions bash)

_aws_classic_names='@NAMES@'
_aws_classic_verbs='@VERBS@'

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
    local cur=${COMP_WORDS[COMP_CWORD]} prev own general option words='' at=0 name=${COMP_WORDS[0]##*/}
    COMPREPLY=()

    # The command's name is the first word, or comes after aws-classic, as-cmd or sandbox.
    while [[ $name == aws-classic || $name == *-cmd || $name == sandbox ]]; do
        at=$((at + 1))
        if ((at >= COMP_CWORD)); then
            case $name in
            aws-classic) words="$_aws_classic_verbs $_aws_classic_names" ;;
            sandbox) words=$_aws_classic_names ;;
            *) for option in $_aws_classic_names; do [[ $option == "${name%cmd}"* ]] && words+=" $option"; done ;;
            esac
            COMPREPLY=($(compgen -W "$words" -- "$cur"))
            return
        fi
        name=${COMP_WORDS[at]}
    done
    _aws_classic_options "$name"

    # --type=A is three words here.
    prev=${COMP_WORDS[COMP_CWORD - 1]}
    [[ $prev == '=' ]] && prev=${COMP_WORDS[COMP_CWORD - 2]}
    [[ $cur == '=' ]] && cur=''

    # The value of an option; where any will do, the shell itself completes files.
    for option in $own $general; do
        [[ ,${option%%=*}, == *",$prev,"* ]] || continue
        [[ $option == *=* ]] || break
        words=${option#*=}
        COMPREPLY=($(compgen -W "${words//,/ }" -- "$cur"))
        return
    done

    for option in $own $general; do
        if [[ $cur == -* ]]; then
            words+=" ${option%%=*}"
        elif [[ $option == '=@' ]]; then
            words+=" $_aws_classic_names"
        elif [[ $option == '='* ]]; then
            words+=" ${option#=}"
        fi
    done
    COMPREPLY=($(compgen -W "${words//,/ }" -- "$cur"))
}

complete -o default -F _aws_classic aws-classic $_aws_classic_names
