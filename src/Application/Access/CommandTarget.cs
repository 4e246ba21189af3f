using System.Collections.Concurrent;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Access;

/// <summary>Which kind of entity a command is to.</summary>
internal static class CommandTarget
{
    private static readonly ConcurrentDictionary<Type, Type?> Known = new();

    /// <summary>The state type of the entity's kind; null when the command is to none.</summary>
    public static Type? StateOf(Type command) => Known.GetOrAdd(command, type => Array.Find(
        type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ICommand<>))?.GetGenericArguments()[0]);
}
