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
    public async Task<CommandOutcome> ExecuteAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var unknown = await actors.UnknownAsync(Named(request.Command), cancellationToken);
        if (unknown.Count > 0)
        {
            return new CommandOutcome.Refused(new UnknownActors(unknown));
        }

        return await hub.ExecuteAsync(request with { Command = await WithFiguresAsync(request, cancellationToken) }, cancellationToken);
    }

    private static IEnumerable<(ActorId Actor, string Pointer)> Named(ICommand command) => command switch
    {
        FoundPartnership found => [(found.Secretariat, "/secretariat"), .. found.Parties.Select((entry, i) => (entry.Party, $"/parties/{i}/party"))],
        EnterParty enter => [(enter.Entry.Party, "/party")],
        _ => [],
    };

    // Agreeing takes the parties' present key figures in: from then on the partnership shares by what was agreed on.
    private async Task<ICommand> WithFiguresAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Command is not (AdoptAgreement or TakeKeyFigures)
            || await hub.ReadAsync<PartnershipState>(request.Stream, cancellationToken) is not { } partnership
            || !AccessPolicy.MaySee(request.Caller, request.Stream.Value, partnership.State))
        {
            return request.Command;
        }

        var figures = await FiguresAsync(partnership.State, cancellationToken);
        return request.Command switch
        {
            AdoptAgreement adopt => adopt with { KeyFigures = [.. figures, .. adopt.KeyFigures] },
            TakeKeyFigures take => take with { KeyFigures = [.. figures, .. take.KeyFigures] },
            var other => other,
        };
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
