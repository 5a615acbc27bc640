"""What every source of footage, pictures and sound needs: asking politely, reading leniently, judging what came."""
