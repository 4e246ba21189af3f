using System.Text.Json;
using Orleans.Serialization;

namespace NetworkHub.Grains.Interfaces;

/// <summary>What a call to a grain throws when nobody answers it: the silo is gone or going, or what it says cannot be read here, being of another version.</summary>
internal static class NoAnswer
{
    public static bool Is(Exception exception) => exception is TimeoutException or OrleansException or SerializerException or JsonException;
}
