using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Finds what a day's postings are shared by.</summary>
internal static class Bases
{
    /// <summary>The basis for a day, known or new, or why there is none.</summary>
    public static (SharingBasis? Basis, bool IsNew, Rejection? Impossible) For(PartnershipState state, Agreement agreement, DateOnly day)
    {
        if (state.BasisOfDay.TryGetValue(day, out var known))
        {
            return (state.Bases[known - 1], false, null);
        }

        if (agreement.Terms.Indexation?.MissingFor(day.Year) is { } year)
        {
            return (null, false, new IndexFactorMissing(year));
        }

        var (facts, faults) = agreement.Terms.Rule.BasisAt(ContextOn(state, agreement.Terms, day));
        if (facts is null)
        {
            return (null, false, new SharingNotPossible(day, [.. faults.Select(fault => new FieldFault("/date", fault.Message))]));
        }

        return state.Bases.FindLast(basis => basis.Agreement.Version == agreement.Version && basis.Facts.SameAs(facts)) is { } same
            ? (same, false, null)
            : (new SharingBasis(state.Bases.Count + 1, agreement, facts), true, null);
    }

    /// <summary>What the terms' rule is evaluated against on a day.</summary>
    public static SharingContext ContextOn(PartnershipState state, AgreementTerms terms, DateOnly day) => new(
        day,
        [
            .. state.Parties.Where(time => time.Covers(day))
                .Select(time => new SharingParty(time.Party.Value, state.KeyFigures.GetValueOrDefault(time.Party) ?? [])),
        ],
        state.Currency,
        terms.FiguresOn(day),
        terms.Indexation?.ProductFor(day.Year));
}
