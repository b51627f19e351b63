/**
 * Completion scripts. Each hands the line up to the cursor to `cismoa __complete` as one argument: nothing that is typed is
 * evaluated, expanded or opened. What comes back is a word a line, with its description after a tab. How to install a script
 * is said in its second line, since the first may mean something to the shell.
 */

const bash = `# bash completion for cismoa
# Install: eval "$(cismoa completion bash)", in ~/.bashrc; or cismoa completion bash > ~/.local/share/bash-completion/completions/cismoa, with the package bash-completion
_cismoa() {
  local line=\${COMP_LINE:0:COMP_POINT} value description
  local word=\${line##*[[:space:]]}
  COMPREPLY=()
  case \${COMP_WORDS[COMP_CWORD-1]} in
    *[\\<\\>] | *[\\<\\>][\\&\\|]) compopt -o default 2>/dev/null; return ;;
  esac
  # Readline completes only what follows the last of its word breaks, such as "=".
  local before=\${word%"$2"}
  while IFS=$'\\t' read -r value description; do
    COMPREPLY+=("\${value#"$before"}")
  done < <(cismoa __complete -- "$line" 2>/dev/null </dev/null)
}
complete -F _cismoa cismoa
`;

const zsh = `#compdef cismoa
# Install: cismoa completion zsh > ~/.zfunc/_cismoa, with fpath+=~/.zfunc before compinit in ~/.zshrc
_cismoa() {
  local value description
  local -a candidates
  while IFS=$'\\t' read -r value description; do
    candidates+=("\${value//:/\\\\:}\${description:+:$description}")
  done < <(cismoa __complete -- "\${(j: :)words[1,CURRENT-1]} $PREFIX" 2>/dev/null </dev/null)
  _describe -V cismoa candidates -U
}
if [[ "\${funcstack[1]}" == _cismoa ]]; then
  _cismoa "$@"
elif (( $+functions[compdef] )); then
  compdef _cismoa cismoa
else
  print -u2 -r -- 'cismoa: run compinit before this completion is loaded'
fi
`;

const fish = `# fish completion for cismoa
# Install: cismoa completion fish > ~/.config/fish/completions/cismoa.fish
function __cismoa_complete
    set -l line (commandline --current-process --cut-at-cursor)
    cismoa __complete -- "$line" 2>/dev/null </dev/null
end
complete --command cismoa --no-files --keep-order --arguments '(__cismoa_complete)'
`;

/** In base64, since on Windows the line passes through the command file that npm makes, where cmd.exe would interpret it. */
const powershell = `# PowerShell completion for cismoa
# Install: cismoa completion powershell | Out-String | Invoke-Expression, in $PROFILE
Register-ArgumentCompleter -Native -CommandName cismoa -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $start = $commandAst.Extent.StartOffset
  $text = $commandAst.Extent.Text
  $length = $cursorPosition - $start
  $line = if ($length -gt $text.Length) { "$text " } else { $text.Substring(0, $length) }
  $encoded = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($line))
  $null | cismoa __complete --base64 $encoded 2>$null | ForEach-Object {
    $value, $description = $_ -split "\`t", 2
    if (-not $description) { $description = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $description)
  }
}
`;

export const scripts = { bash, zsh, fish, powershell } as const;
