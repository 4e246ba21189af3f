using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Partnerships;

/// <summary>The facts that postings were shared by, with the function they make together with the agreement's rule.</summary>
public sealed class SharingBasis
{
    private readonly Lazy<ShareFunction> function;

    /// <summary>Puts a basis together.</summary>
    /// <param name="number">1 for the first.</param>
    /// <param name="agreement">The agreement whose rule applies.</param>
    /// <param name="facts">The parties and figures that the rule uses.</param>
    public SharingBasis(int number, Agreement agreement, Basis facts)
    {
        Number = number;
        Agreement = agreement;
        Facts = facts;
        function = new Lazy<ShareFunction>(() => ShareFunction.From(agreement.Terms.Rule, facts));
    }

    /// <summary>1 for the first basis of the partnership.</summary>
    public int Number { get; }

    /// <summary>The agreement whose rule applies.</summary>
    public Agreement Agreement { get; }

    /// <summary>The parties and figures that the rule uses.</summary>
    public Basis Facts { get; }

    /// <summary>What each party's exact share of a cumulative amount is; made at first use and kept.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public ShareFunction Function => function.Value;

    /// <summary>The scope that a cost under this basis is shared within.</summary>
    /// <param name="cost">The cost.</param>
    public ScopeKey ScopeOf(Cost cost) =>
        new(Agreement.Version, Agreement.Terms.Period == CumulationPeriod.BudgetYear ? cost.Date.Year : 0, cost.Category);
}
