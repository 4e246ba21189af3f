using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Grains.Interfaces;

/// <summary>A command on its way to its entity.</summary>
/// <typeparam name="TCommand">The commands of the entity's kind.</typeparam>
/// <param name="Command">What is asked; null when it came from a process of another version and this one cannot read it.</param>
/// <param name="Caller">Who asks; null with the command.</param>
/// <param name="Key">What makes a retry known again; null when the caller takes that risk.</param>
/// <param name="DryRun">Whether to say what would happen and change nothing.</param>
/// <param name="ExpectedVersion">The version that the command is to hold for; null for any.</param>
[Alias("networkhub.request`1")]
public sealed record EntityRequest<TCommand>(TCommand? Command, Caller? Caller, RequestKey? Key = null, bool DryRun = false, long? ExpectedVersion = null)
    where TCommand : class, ICommand;
