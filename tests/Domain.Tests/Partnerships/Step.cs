using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Domain.Tests.Partnerships;

/// <summary>One command carried out, or refused.</summary>
/// <param name="World">The partnership afterwards.</param>
/// <param name="Before">Its state before.</param>
/// <param name="Command">The command.</param>
/// <param name="Decision">What became of it.</param>
internal sealed record Step(World World, PartnershipState Before, IPartnershipCommand Command, Decision Decision)
{
    /// <summary>The parties whose column of the balance changed, in ordinal order, and by how much.</summary>
    public IEnumerable<(ActorId Party, long Sum)> Change(Func<PartyBalance, long> column)
    {
        var before = PartnershipBalance.Of(Before).ToDictionary(line => line.Party, column);
        return PartnershipBalance.Of(World.State)
            .Select(line => (line.Party, Sum: column(line) - before.GetValueOrDefault(line.Party)))
            .Where(line => line.Sum != 0);
    }
}
