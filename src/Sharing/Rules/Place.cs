namespace NetworkHub.Sharing.Rules;

// Where a rule stands: the parties that it shares among, and its place in the agreed rule as an RFC 6901 pointer.
internal sealed record Place(IReadOnlyList<string> Scope, string Pointer)
{
    public bool Includes(string party) => Scope.Contains(party, StringComparer.Ordinal);

    public bool Has(RuleChild child) => child.Rule.AppliesAt(Child(child));

    public Place Child(RuleChild child) => child.Rule.Narrow(new Place(child.Among?.Invoke(Scope) ?? Scope, Pointer + child.Path));
}

// A rule inside another one; Among says which of the outer rule's parties it shares among, where that is not all of them.
internal sealed record RuleChild(Rule Rule, string Path, Func<IReadOnlyList<string>, IReadOnlyList<string>>? Among = null);
