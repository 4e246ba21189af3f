using System.Collections.Immutable;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Agreeing how to share, and the key figures that it takes.</summary>
internal static class Agreeing
{
    public static Decision Adopt(PartnershipState state, AdoptAgreement adopt)
    {
        var terms = adopt.Terms;
        var errors = TermsErrors.Of(terms, FirstSharedDay(state, terms).Year);
        if (errors.Any)
        {
            return new PartnershipInvalid(errors.All);
        }

        var taken = NewFigures(state, adopt.KeyFigures);
        if (taken.FirstOrDefault(figures => !state.WasEverAParty(figures.Party)) is { } stranger)
        {
            return new NotAParty(stranger.Party);
        }

        var ruleErrors = RuleErrors(taken.Aggregate(state, (now, figures) => figures.Evolve(now)), terms);
        if (ruleErrors.Count > 0)
        {
            return new RuleInvalid(ruleErrors);
        }

        return state.Agreements.LastOrDefault() is { } latest && latest.Terms.SameAs(terms)
            ? Decision.Accept(taken)
            : Decision.Accept([.. taken, new AgreementAdopted(state.Agreements.Count + 1, terms)]);
    }

    public static Decision Take(PartnershipState state, TakeKeyFigures take)
    {
        if (take.KeyFigures.FirstOrDefault(figures => !state.WasEverAParty(figures.Party)) is { } stranger)
        {
            return new NotAParty(stranger.Party);
        }

        return Decision.Accept(NewFigures(state, take.KeyFigures));
    }

    // The rule must fit the parties, and there must be figures to share by on its first day: an agreement that cannot share is found
    // out when it is made and not when the first invoice arrives.
    private static IReadOnlyList<ValidationError> RuleErrors(PartnershipState state, AgreementTerms terms)
    {
        var parties = state.Parties.Select(time => time.Party.Value).Distinct(StringComparer.Ordinal).ToList();
        var errors = terms.Rule.Validate(parties);
        if (errors.Count == 0)
        {
            errors = Bases.OnTheDay(state, terms, FirstSharedDay(state, terms)).Faults;
        }

        return [.. errors.Select(fault => fault.At($"/rule{fault.Pointer}"))];
    }

    // An agreement may be dated before anyone has entered; then the first day with a party is the first that can be shared.
    private static DateOnly FirstSharedDay(PartnershipState state, AgreementTerms terms)
    {
        var firstEntry = state.Parties.Min(time => time.From);
        return firstEntry > terms.From ? firstEntry : terms.From;
    }

    private static ImmutableList<KeyFiguresTaken> NewFigures(PartnershipState state, IReadOnlyList<PartyKeyFigures> offered) =>
    [
        .. offered
            .GroupBy(party => party.Party, party => party.Figures)
            .Select(party => new KeyFiguresTaken(party.Key, New(state, party.Key, party.SelectMany(figures => figures))))
            .Where(taken => taken.Figures.Count > 0),
    ];

    // Of several figures with the same key and date the last counts; those that the partnership has already are no news.
    private static ImmutableList<KeyFigure> New(PartnershipState state, ActorId party, IEnumerable<KeyFigure> offered) =>
    [
        .. offered.GroupBy(figure => (figure.Key, figure.Date)).Select(same => same.Last())
            .Except(state.KeyFigures.GetValueOrDefault(party) ?? []),
    ];
}
