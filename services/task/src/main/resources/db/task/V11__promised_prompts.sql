-- A prompt has its id from the moment its task is given out, so imports must find the ids that are promised.
create index lease_of_prompt on lease (tree_id) where activity = 'prompt';
