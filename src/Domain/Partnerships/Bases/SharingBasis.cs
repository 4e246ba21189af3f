using NetworkHub.Sharing.Explaining;
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

    /// <summary>What a true-up brings everyone to.</summary>
    /// <param name="point">When.</param>
    /// <param name="forecast">What the whole is expected to cost, in minor units; only for an assessment at completion.</param>
    public ShareFunction FunctionAt(TrueUpPoint point, long? forecast) => point switch
    {
        TrueUpPoint.YearEnd => Function,
        TrueUpPoint.Completion => ShareFunction.AssessedAhead(Agreement.Terms.Rule, Facts, forecast!.Value),
        _ => ShareFunction.Assessed(Agreement.Terms.Rule, Facts),
    };

    /// <summary>Explains how an amount is shared under this basis.</summary>
    /// <param name="amount">The amount in minor units.</param>
    /// <param name="isAssessed">Whether pain and gain is counted in; not while costs accrue.</param>
    public Explanation Explain(long amount, bool isAssessed = false) =>
        Explanation.Of(Agreement.Terms.Rule, Facts, amount, Facts.Currency, isAssessed);

    /// <summary>Explains a true-up: how the total is shared, or the forecast whose pain and gain is counted in.</summary>
    /// <param name="truedUp">The true-up, under this basis.</param>
    public Explanation Explain(SharesTruedUp truedUp) => Explain(truedUp.Forecast ?? truedUp.Total, isAssessed: truedUp.Point != TrueUpPoint.YearEnd);

    /// <summary>The scope that a posting under this basis is shared within.</summary>
    /// <param name="date">The day it counts from.</param>
    /// <param name="category">Its cost category.</param>
    public ScopeKey ScopeOf(DateOnly date, string category) =>
        new(Agreement.Version, Agreement.Terms.Period == CumulationPeriod.BudgetYear ? date.Year : 0, category);
}
