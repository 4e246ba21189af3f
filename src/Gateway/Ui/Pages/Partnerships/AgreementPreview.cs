using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Gateway.Ui.Pages.Partnerships;

/// <summary>What an agreement that is only being considered would give of a round amount.</summary>
internal static class AgreementPreview
{
    /// <summary>The amount that is shared for show, in minor units.</summary>
    public const long Amount = 100_000_00;

    /// <summary>The explanation; null when nobody takes part on the agreement's first days.</summary>
    /// <param name="state">The partnership now.</param>
    /// <param name="terms">What is considered.</param>
    /// <param name="events">What adopting it would lead to, as a dry run told.</param>
    public static Explanation? Of(PartnershipState state, AgreementTerms terms, IEnumerable<IEvent> events)
    {
        var then = events.OfType<IPartnershipEvent>().Aggregate(state, PartnershipDecider.Evolve);
        var firstEntry = then.Parties.Min(time => time.From);
        var day = firstEntry > terms.From ? firstEntry : terms.From;
        var parties = then.Parties.Where(time => time.Covers(day)).Select(time => new SharingParty(time.Party.Value, then.KeyFigures.GetValueOrDefault(time.Party) ?? []));
        return terms.Rule.BasisAt(new SharingContext(day, [.. parties], state.Currency)).Basis is { } basis
            ? Explanation.Of(terms.Rule, basis, Amount, state.Currency)
            : null;
    }
}
