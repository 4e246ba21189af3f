internal static class Settings
{
    public const string PortVariable = "NETWORKHUB_PORT";
}
