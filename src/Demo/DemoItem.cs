using System.Security.Cryptography;
using System.Text;
using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Demo;

/// <summary>One command of the demo.</summary>
/// <param name="Name">Unique in the demo; makes the idempotency key.</param>
/// <param name="Stream">The entity.</param>
/// <param name="Command">What happens to it.</param>
internal sealed record DemoItem(string Name, StreamId Stream, ICommand Command)
{
    // The name alone is hashed: a hub that has the item from an earlier version of the demo keeps it as it is.
    public CommandRequest ToRequest() => new(Stream, Command, Caller.Hub, new RequestKey($"demo/{Name}", SHA256.HashData(Encoding.UTF8.GetBytes(Name))));
}
