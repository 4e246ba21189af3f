using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Application.Operations;

/// <summary>
/// Commands about partnerships that need facts of other entities: an entity decides on its own state only, so what it must know of
/// others is gathered here and travels in the command, where it is recorded.
/// </summary>
/// <param name="hub">The hub.</param>
/// <param name="actors">Actors.</param>
public sealed class PartnershipOperations(INetworkHub hub, ActorOperations actors)
{
    /// <summary>Carries out a command about a partnership, with the facts it needs.</summary>
    /// <param name="request">The command; its stream is the partnership's.</param>
    /// <param name="cancellationToken">Ends the wait, not the command.</param>
    public Task<CommandOutcome> ExecuteAsync(CommandRequest request, CancellationToken cancellationToken) => request.Command switch
    {
        CreatePartnership create => ExecuteAmongKnownAsync(
            request, [(create.Secretariat, "/secretariat"), .. create.Parties.Select((entry, i) => (entry.Party, $"/parties/{i}/party"))], cancellationToken),
        EnterParty enter => ExecuteAmongKnownAsync(request, [(enter.Entry.Party, "/party")], cancellationToken),
        AdoptAgreement or TakeKeyFigures => ExecuteWithFiguresAsync(request, cancellationToken),
        _ => hub.ExecuteAsync(request, cancellationToken),
    };

    private async Task<CommandOutcome> ExecuteAmongKnownAsync(
        CommandRequest request, IEnumerable<(ActorId Actor, string Pointer)> named, CancellationToken cancellationToken)
    {
        var unknown = await actors.UnknownAsync(named, cancellationToken);
        return unknown.Count > 0 ? new CommandOutcome.Refused(new UnknownActors(unknown)) : await hub.ExecuteAsync(request, cancellationToken);
    }

    // Agreeing takes the parties' present key figures in: from then on the partnership shares by what was agreed on.
    private async Task<CommandOutcome> ExecuteWithFiguresAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (await hub.ReadAsync<PartnershipState>(request.Stream, cancellationToken) is { } partnership
            && AccessPolicy.MaySee(request.Caller, request.Stream.Value, partnership.State))
        {
            var figures = await FiguresAsync(partnership.State, cancellationToken);
            ICommand command = request.Command switch
            {
                AdoptAgreement adopt => adopt with { KeyFigures = [.. figures, .. adopt.KeyFigures] },
                TakeKeyFigures take => take with { KeyFigures = [.. figures, .. take.KeyFigures] },
                var other => other,
            };
            return await hub.ExecuteAsync(request with { Command = command }, cancellationToken);
        }

        return await hub.ExecuteAsync(request, cancellationToken);
    }

    private async Task<IReadOnlyList<PartyKeyFigures>> FiguresAsync(PartnershipState partnership, CancellationToken cancellationToken)
    {
        var figures = new List<PartyKeyFigures>();
        foreach (var party in partnership.Parties.Select(time => time.Party).Distinct())
        {
            if (await actors.FindAsync(party, cancellationToken) is { KeyFigures.IsEmpty: false } actor)
            {
                figures.Add(new PartyKeyFigures(party, [.. actor.KeyFigures.Select(known => new KeyFigure(known.Key, known.Date, known.Value))]));
            }
        }

        return figures;
    }
}
